import { useTranslations } from 'next-intl'
import { councilIds, type CouncilId, type SeatKind, type Seat } from '#shared/councils/council.ts'
import { kindsOf, type Gap } from '#shared/councils/term.ts'

const rings = [58, 78, 98]
const middle = 112

type Spot = { x: number; y: number; angle: number }

/** Spots on three half rings, from left to right; each ring takes as many as its length. */
function spotsFor(count: number, councilId: CouncilId): Spot[] {
  const all = rings.reduce((sum, radius) => sum + radius, 0)
  const onRing = rings.map((radius) => Math.floor((count * radius) / all))
  for (let rest = count - onRing.reduce((sum, n) => sum + n, 0); rest > 0; rest -= 1)
    onRing[onRing.length - rest]! += 1
  const side = councilId === 'campaign' ? -1 : 1
  return rings
    .flatMap((radius, ring) =>
      Array.from({ length: onRing[ring]! }, (_, n) => {
        const angle = Math.PI * ((n + 0.5) / onRing[ring]!)
        return {
          x: middle - Math.cos(angle) * radius,
          y: middle + side * (7 + Math.sin(angle) * radius),
          angle,
        }
      }),
    )
    .toSorted((one, other) => one.angle - other.angle)
}

const shapes = {
  0: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z',
  1: 'M-4.8-4.8h9.6v9.6h-9.6z',
  2: 'M0-6.6 6.6 0 0 6.6-6.6 0z',
} as const
const fills = { 0: 'fill-red stroke-red', 1: 'fill-ink stroke-ink', 2: 'fill-sea stroke-sea' } as const

const lookOf = (councilId: CouncilId, kind: SeatKind) =>
  Math.max(0, kindsOf[councilId].indexOf(kind)) as keyof typeof shapes

type Shown = { councilId: CouncilId; kind: SeatKind; isVacant: boolean }

function SeatMark({ councilId, kind, isVacant }: Shown) {
  const look = lookOf(councilId, kind)
  return (
    <path
      d={shapes[look]}
      strokeWidth="1.5"
      className={isVacant ? 'fill-none stroke-edge [stroke-dasharray:2.2_1.6]' : fills[look]}
    />
  )
}

/** Both councils face to face around what they decide together, a mark for each seat by what it stands for. */
export function BothCouncils({ seats, gaps }: { seats: readonly Seat[]; gaps: readonly Gap[] }) {
  const t = useTranslations('Councils')
  const names = useTranslations('Tallies')
  const drawn = (councilId: CouncilId) => {
    const shown: Shown[] = kindsOf[councilId].flatMap((kind) => [
      ...seats
        .filter((seat) => seat.councilId === councilId && seat.kind === kind)
        .map(() => ({ councilId, kind, isVacant: false })),
      ...gaps
        .filter((gap) => gap.councilId === councilId && gap.kind === kind)
        .map(() => ({ councilId, kind, isVacant: true })),
    ])
    const spots = spotsFor(shown.length, councilId)
    return shown.map((seat, n) => (
      <g
        key={`${councilId}-${n}`}
        transform={`translate(${spots[n]!.x.toFixed(1)} ${spots[n]!.y.toFixed(1)})`}
      >
        <SeatMark {...seat} />
      </g>
    ))
  }
  return (
    <div className="grid items-center gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
      <svg aria-hidden viewBox="-4 -4 232 232" className="w-full max-w-[30rem]">
        <path
          d={`M-4 ${middle}H${middle - 11}M${middle + 11} ${middle}H228`}
          className="stroke-red"
          strokeWidth="3"
        />
        <circle cx={middle} cy={middle} r="11" className="fill-red" />
        {councilIds.map(drawn)}
      </svg>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 text-[0.94rem] sm:grid-cols-1">
        {councilIds.map((councilId) => (
          <div key={councilId}>
            <dt className="font-bold">{names(councilId)}</dt>
            {kindsOf[councilId].map((kind) => (
              <dd key={kind} className="mt-1 flex items-baseline gap-2 leading-snug">
                <svg
                  aria-hidden
                  viewBox="-8 -8 16 16"
                  className="size-[0.95em] flex-none translate-y-[0.12em]"
                >
                  <SeatMark councilId={councilId} kind={kind} isVacant={false} />
                </svg>
                <span>
                  {t(`kind.${kind}`)}:{' '}
                  {t('filled', {
                    filled: seats.filter((seat) => seat.councilId === councilId && seat.kind === kind).length,
                    vacant: gaps.filter((gap) => gap.councilId === councilId && gap.kind === kind).length,
                  })}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}
