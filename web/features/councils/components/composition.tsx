import { useTranslations } from 'next-intl'
import { councilIds, SeatKind, type Seat } from '#shared/councils/council.ts'

/** Who sits in the two councils, by what their seats stand for. */
export function Composition({ seats }: { seats: readonly Seat[] }) {
  const t = useTranslations('Councils')
  const councils = useTranslations('Tallies')
  return (
    <section aria-labelledby="composition">
      <h2 id="composition">{t('composition')}</h2>
      {councilIds.map((councilId) => (
        <details key={councilId} className="mt-2">
          <summary className="tapped gap-3 font-semibold">
            <span aria-hidden className="opener" />
            {councils(councilId)}: {t('seats', { count: ofCouncil(seats, councilId).length })}
          </summary>
          {SeatKind.options.map((kind) => {
            const holders = ofCouncil(seats, councilId).filter((seat) => seat.kind === kind)
            return (
              holders.length > 0 && (
                <p key={kind} className="mt-1 mb-2">
                  <span className="block text-sm text-quiet">{t(`kind.${kind}`)}</span>
                  {holders.map(({ holder }) => holder).join(', ')}
                </p>
              )
            )
          })}
        </details>
      ))}
    </section>
  )
}

const ofCouncil = (seats: readonly Seat[], councilId: string) =>
  seats.filter((seat) => seat.councilId === councilId)
