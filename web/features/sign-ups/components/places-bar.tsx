import { useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import type { Attendee } from '#shared/sign-ups/sign-up.ts'

type Props = { shift: Shift; attendees: readonly Attendee[] }

const width = 300
const height = 16

/** A shift as a bar: who comes, whose place is kept, what is free, and who waits behind the end of it. */
export function PlacesBar({ shift: { capacity, taken, waiting, minimum }, attendees }: Props) {
  const t = useTranslations('People')
  const confirmed = attendees.filter(({ state }) => state === 'confirmed').length
  const kept = Math.max(0, taken - confirmed)
  const free = Math.max(0, capacity - taken)
  const whole = Math.max(capacity, taken) + waiting
  const x = (places: number) => (places / whole) * width
  return (
    <figure className="mt-2">
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-md"
        preserveAspectRatio="none"
      >
        <rect width={x(confirmed)} height={height} className="fill-red" />
        <rect x={x(confirmed)} width={x(kept)} height={height} className="fill-red opacity-45" />
        <rect
          x={x(confirmed + kept) + 0.75}
          y=".75"
          width={Math.max(0, x(free) - 1.5)}
          height={height - 1.5}
          strokeWidth="1.5"
          className="fill-none stroke-edge"
        />
        <rect
          x={x(whole - waiting) + 2}
          y="5"
          width={Math.max(0, x(waiting) - 2)}
          height="6"
          className="fill-ochre"
        />
        {minimum && (
          <path
            d={`M${x(minimum)} 0v${height}`}
            strokeWidth="2"
            strokeDasharray="3 2"
            className="stroke-ink"
          />
        )}
      </svg>
      <figcaption className="mt-1 text-[0.94rem]">
        {t('bar', { confirmed, kept, free, waiting })}
        {minimum ? ` · ${t('minimum', { minimum })}` : ''}
      </figcaption>
    </figure>
  )
}
