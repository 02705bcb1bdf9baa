import { useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import type { Minutes } from '#shared/sessions/minutes.ts'

const gap = 9

/** Who was there, of the roll of the day: a stroke for each seat, thick for those who came. */
export function Attendance({ minutes: { roll } }: { minutes: Minutes }) {
  const t = useTranslations('Attendance')
  const names = useTranslations('Tallies')
  return councilIds.map((councilId) => {
    const seats = roll.filter((seat) => seat.councilId === councilId)
    const present = seats.filter(({ came }) => came)
    if (seats.length === 0) return null
    const strokes = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => `M${(from + n) * gap + 3} 2v20`).join('')
    return (
      <div key={councilId} className="mt-4">
        <p className="font-semibold">
          {names(councilId)}: {t('present', { present: present.length, seats: seats.length })}
        </p>
        <svg
          aria-hidden
          viewBox={`0 0 ${seats.length * gap + 6} 24`}
          width={seats.length * gap + 6}
          className="mt-1 max-w-full fill-none"
        >
          <path d={strokes(present.length, seats.length)} strokeWidth="1.5" className="stroke-edge" />
          <path d={strokes(0, present.length)} strokeWidth="5" className="stroke-red" />
        </svg>
        {present.length > 0 && (
          <p className="mt-1 text-[0.94rem] leading-snug">
            {present
              .map(({ holder, deputy, came }) =>
                came === 'deputy' && deputy ? t('for', { deputy, holder }) : holder,
              )
              .join(', ')}
          </p>
        )}
      </div>
    )
  })
}
