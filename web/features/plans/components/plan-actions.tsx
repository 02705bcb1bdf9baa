import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { PlacesLeft } from '#web/features/actions/components/places-left.tsx'
import { TypeIcon } from '#web/features/actions/components/type-icon.tsx'
import { dayOf, shortDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'

/** Actions of the chapter in this campaign: when, what, and whether people come or what state it is in. */
export function PlanActions({ actions }: { actions: readonly ActionSummary[] }) {
  const t = useTranslations('Plan')
  const coordinate = useTranslations('Coordinate')
  const locale = useLocale()
  if (actions.length === 0) return <p className="mt-3">{t('noActions')}</p>
  return (
    <ul className="mt-3 max-w-[40rem]">
      {actions.map(({ actionId, type, title, startsAt, state, places, placesTaken }) => (
        <li
          key={actionId}
          className="grid gap-x-5 border-t border-hair py-2 sm:grid-cols-[7.2rem_1fr_auto] sm:items-baseline"
        >
          <span className="text-[0.94rem] text-quiet tabular-nums">{shortDay(locale, dayOf(startsAt))}</span>
          <Link href={`/actions/${actionId}`} className="tapped font-semibold leading-tight">
            <TypeIcon type={type} />
            {title}
          </Link>
          <span className="text-[0.94rem]">
            {state === 'published' ? (
              <PlacesLeft places={places} taken={placesTaken} />
            ) : (
              coordinate(`states.${state}`)
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
