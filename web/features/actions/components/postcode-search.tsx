import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#web/lib/locale-path.ts'

/** The first question on the first page: where are you? */
export function PostcodeSearch() {
  const t = useTranslations('Start')
  return (
    <search>
      <form action={localePath(useLocale(), '/actions')} className="mt-6 max-w-[26rem]">
        <label htmlFor="postcode" className="block font-semibold">
          {t('postcode')}
        </label>
        <div className="mt-1.5 flex gap-2">
          <input
            id="postcode"
            name="postcode"
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={5}
            size={7}
            className="input max-w-[9rem] text-lg tabular-nums"
          />
          <button type="submit" className="button grow">
            {t('search')}
          </button>
        </div>
      </form>
    </search>
  )
}
