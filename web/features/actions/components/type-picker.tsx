import { useTranslations } from 'next-intl'
import { ActionType } from '#shared/actions/action.ts'
import { dutiesOf } from '#shared/actions/paperwork.ts'
import { usualMinutes } from '#shared/actions/usual-length.ts'
import { Link } from '#web/ui/link.tsx'
import { TypeIcon } from './type-icon.tsx'

type Props = {
  chosen: ActionType | undefined
  /** Address of the page with the form, to which the type is added. */
  path: string
  /** What else is in that address, and stays. */
  query: Record<string, string>
  today: string
}

/** What kind of action it is to be, and what experience says about it. */
export function TypePicker({ chosen, path, query, today }: Props) {
  const t = useTranslations('ActionHint')
  const types = useTranslations('ActionType')
  const duties = useTranslations('Duties.kind')
  const needed = chosen ? dutiesOf({ type: chosen, on: today }).map(({ kind }) => duties(kind)) : []
  return (
    <nav aria-label={t('pick')} className="mt-5 max-w-[36rem]">
      <ul className="flex flex-wrap gap-2">
        {ActionType.options.map((type) => (
          <li key={type}>
            <Link
              href={`${path}?${new URLSearchParams({ ...query, type })}`}
              aria-current={type === chosen ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center border-2 px-3 no-underline ${
                type === chosen ? 'border-red font-bold' : 'border-hair'
              }`}
            >
              <TypeIcon type={type} />
              {types(type)}
            </Link>
          </li>
        ))}
      </ul>
      {chosen && (
        <div className="mt-4 border-l-[3px] border-sea bg-sheet p-4">
          <p className="hyphens-manual">{t(`of.${chosen}`)}</p>
          <p className="mt-2 text-[0.94rem] text-quiet">
            {t('length', { minutes: usualMinutes[chosen] })}
            {needed.length > 0 && <> {t('paperwork', { duties: needed.join(', ') })}</>}
          </p>
        </div>
      )}
    </nav>
  )
}
