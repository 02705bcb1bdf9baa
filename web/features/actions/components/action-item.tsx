import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { timeSpan } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { PlacesLeft } from './places-left.tsx'
import { TypeIcon } from './type-icon.tsx'

/** One line of the notice board: when, what, where, and whether there is room. */
export function ActionItem({ action }: { action: ActionSummary }) {
  const t = useTranslations('ActionType')
  const locale = useLocale()
  const { actionId, title, type, place, startsAt, endsAt, places, placesTaken } = action
  return (
    <li className="border-t border-hair first:border-t-0">
      <Link
        href={`/actions/${actionId}`}
        className="group grid gap-x-5 py-3 no-underline sm:grid-cols-[7.2rem_1fr]"
      >
        <span className="text-quiet tabular-nums">{timeSpan(locale, startsAt, endsAt)}</span>
        <span className="min-w-0">
          <span className="block font-bold leading-snug group-hover:underline">{title}</span>
          <span className="block text-[0.94rem] text-ink">
            <TypeIcon type={type} />
            {t(type)} · {place.city}, {place.name}
          </span>
          <span className="block text-[0.94rem] text-ink">
            <PlacesLeft places={places} taken={placesTaken} />
          </span>
        </span>
      </Link>
    </li>
  )
}
