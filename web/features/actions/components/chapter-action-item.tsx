import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { PlacesDrawn } from './places-drawn.tsx'
import { PlacesLeft } from './places-left.tsx'
import { ShiftTime } from './shift-time.tsx'
import { TypeIcon } from './type-icon.tsx'

type Props = {
  action: ActionSummary
  /** Whose list it is: what another chapter hosts leads to its public page. */
  chapterId: string
  isLast: boolean
}

/** One action in a chapter's own list: when, what, and whether enough people come. */
export function ChapterActionItem({ action, chapterId, isLast }: Props) {
  const coHosts = useTranslations('CoHosts')
  const t = useTranslations('Coordinate')
  const locale = useLocale()
  const { actionId, title, startsAt, state, places, placesTaken } = action
  const isOwn = action.chapterId === chapterId
  const isDraft = state === 'draft'
  return (
    <Knot as="li" isLast={isLast} state={isDraft ? 'open' : 'tied'} className="pb-6 [--knot-top:0.35em]">
      <p className="text-quiet">
        {writtenDay(locale, dayOf(startsAt))}, <ShiftTime of={action} />
        {state !== 'published' && <strong className="text-ink"> · {t(`states.${state}`)}</strong>}
      </p>
      <Link
        href={isOwn ? `/coordinate/${chapterId}/actions/${actionId}` : `/actions/${actionId}`}
        className="text-lg font-bold"
      >
        <TypeIcon type={action.type} />
        {title}
      </Link>
      {!isOwn && <p className="text-quiet">{coHosts('with', { chapter: action.chapterName })}</p>}
      {state === 'published' && (
        <>
          <PlacesDrawn places={places} taken={placesTaken} />
          <p className="text-[0.94rem]">
            <PlacesLeft places={places} taken={placesTaken} />
          </p>
        </>
      )}
    </Knot>
  )
}
