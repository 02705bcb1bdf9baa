import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { dayOf, shortDay, timeSpan } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { PlacesLeft } from './places-left.tsx'
import { TypeIcon } from './type-icon.tsx'

/** One line of the list on somebody else's page. */
export function EmbeddedAction({ action }: { action: ActionSummary }) {
  const t = useTranslations('ActionType')
  const locale = useLocale()
  const { actionId, title, type, place, startsAt, endsAt, places, placesTaken } = action
  return (
    <li className="border-t border-hair first:border-t-0">
      <Link
        href={`/actions/${actionId}`}
        target="_blank"
        rel="noopener"
        className="group block py-3 no-underline"
      >
        <span className="text-[0.94rem] text-quiet tabular-nums">
          {shortDay(locale, dayOf(startsAt))}, {timeSpan(locale, startsAt, endsAt)}
        </span>
        <span className="block leading-snug font-bold group-hover:underline">{title}</span>
        <span className="block text-[0.94rem] text-ink">
          <TypeIcon type={type} />
          {t(type)} · {place.city}, {place.name}
        </span>
        <span className="block text-[0.94rem] text-ink">
          <PlacesLeft places={places} taken={placesTaken} />
        </span>
      </Link>
    </li>
  )
}
