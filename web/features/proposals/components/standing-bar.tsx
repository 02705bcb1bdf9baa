import { useTranslations } from 'next-intl'
import type { Tally } from '#shared/proposals/ballot.ts'

/** All seats of a council as one bar: yes from the left, no from the right, the rest between them. */
export function StandingBar({ tally: { seats, yes, no, abstain } }: { tally: Tally }) {
  const t = useTranslations('Tallies')
  const width = (count: number) => (count / Math.max(seats, 1)) * 100
  return (
    <span className="flex items-center gap-2 text-[0.94rem] tabular-nums">
      <svg aria-hidden width="100%" height="14" className="block min-w-0 grow">
        <rect width="100%" height="14" className="fill-edge" />
        <rect width={`${width(yes)}%`} height="14" className="fill-red" />
        <rect x={`${100 - width(no)}%`} width={`${width(no)}%`} height="14" className="fill-sea" />
        <rect
          x={`${100 - width(no) - width(abstain)}%`}
          width={`${width(abstain)}%`}
          height="14"
          className="fill-ochre"
        />
        <line x1="50%" x2="50%" y2="14" strokeWidth="2" className="stroke-paper" />
      </svg>
      <span className="shrink-0">{t('short', { yes, no })}</span>
    </span>
  )
}
