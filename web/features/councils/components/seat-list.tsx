import { useTranslations } from 'next-intl'
import type { CouncilId, Seat } from '#shared/councils/council.ts'
import { kindsOf, type Gap } from '#shared/councils/term.ts'
import { Link } from '#web/ui/link.tsx'

type Props = {
  councilId: CouncilId
  seats: readonly Seat[]
  gaps: readonly Gap[]
  /** Names of chapters by their id. */
  chapters: ReadonlyMap<string, string>
  /** Seats the reader may change: all of them, or the own one. */
  mayChange: (seat: Pick<Seat, 'personId'>) => boolean
  mayFill: boolean
}

/** Everybody who sits in one council, by what the seats stand for, and the seats nobody sits on. */
export function SeatList({ councilId, seats, gaps, chapters, mayChange, mayFill }: Props) {
  const t = useTranslations('Councils')
  return kindsOf[councilId].map((kind) => {
    const held = seats.filter((seat) => seat.councilId === councilId && seat.kind === kind)
    const vacant = gaps.filter((gap) => gap.councilId === councilId && gap.kind === kind)
    return (
      <section key={kind} aria-labelledby={`${councilId}-${kind}`} className="mt-5">
        <h3 id={`${councilId}-${kind}`}>
          {t(`kind.${kind}`)} <span className="font-normal text-quiet">{held.length}</span>
        </h3>
        <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
          {held.map((seat) => (
            <li key={seat.seatId} className="border-t border-hair py-2 leading-snug">
              <span className="font-semibold">{seat.holder}</span>
              {seat.isChair && <span className="font-semibold text-red"> · {t('chair')}</span>}
              <span className="block text-[0.94rem] text-quiet">
                {seat.chapterId && (chapters.get(seat.chapterId) ?? seat.chapterId)}
                {seat.chapterId && seat.deputy && ' · '}
                {seat.deputy && t('deputy', { name: seat.deputy.name })}
              </span>
              {mayChange(seat) && (
                <Link href={`/councils/seats/${seat.seatId}`} className="tapped text-[0.94rem]">
                  {t('change')}
                  <span className="sr-only">: {seat.holder}</span>
                </Link>
              )}
            </li>
          ))}
          {vacant
            .filter(({ seatId }) => seatId)
            .map((gap) => (
              <li key={gap.seatId} className="border-t-2 border-dashed border-edge py-2 leading-snug">
                <span className="font-semibold">{t('vacant')}</span>
                {gap.chapterId && (
                  <span className="block text-[0.94rem] text-quiet">
                    {chapters.get(gap.chapterId) ?? gap.chapterId}
                  </span>
                )}
                {mayFill && (
                  <Link href={`/councils/seats/${gap.seatId}`} className="tapped text-[0.94rem]">
                    {t('fill')}
                  </Link>
                )}
              </li>
            ))}
        </ul>
        {vacant.some(({ seatId }) => !seatId) && (
          <p className="border-t-2 border-dashed border-edge py-2 text-[0.94rem]">
            {t('unfilled', { count: vacant.filter(({ seatId }) => !seatId).length })}
          </p>
        )}
      </section>
    )
  })
}
