import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#web/lib/locale-path.ts'
import { Field } from '#web/ui/form/field.tsx'

/** From a postcode to the association that is at home there. */
export function ChapterSearch({
  postcode,
  error,
}: {
  postcode: string | undefined
  error: string | undefined
}) {
  const t = useTranslations('Chapters')
  return (
    <search>
      <form
        action={localePath(useLocale(), '/chapters')}
        noValidate
        className="mt-6 flex max-w-[24rem] items-end gap-2"
      >
        <Field id="postcode" label={t('postcode')} error={error} className="grow">
          {(described) => (
            <input
              {...described}
              name="postcode"
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={5}
              defaultValue={postcode}
              className="input tabular-nums"
            />
          )}
        </Field>
        <button type="submit" className="button">
          {t('find')}
        </button>
      </form>
    </search>
  )
}
