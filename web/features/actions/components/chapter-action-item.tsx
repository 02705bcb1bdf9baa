import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { PlacesDrawn } from './places-drawn.tsx'
import { PlacesLeft } from './places-left.tsx'
import { ShiftTime } from './shift-time.tsx'

/** One action of the own chapter: when, what, and whether enough people come. */
export function ChapterActionItem({ action, isLast }: { action: ActionSummary; isLast: boolean }) {
  const t = useTranslations('Coordinate')
  const locale = useLocale()
  const { actionId, chapterId, title, startsAt, state, places, placesTaken } = action
  const isDraft = state === 'draft'
  return (
    <Knot as="li" isLast={isLast} state={isDraft ? 'open' : 'tied'} className="pb-6 [--knot-top:0.35em]">
      <p className="text-quiet">
        {writtenDay(locale, dayOf(startsAt))}, <ShiftTime of={action} />
        {state !== 'published' && <strong className="text-ink"> · {t(`states.${state}`)}</strong>}
      </p>
      <Link href={`/coordinate/${chapterId}/actions/${actionId}`} className="text-lg font-bold">
        {title}
      </Link>
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
