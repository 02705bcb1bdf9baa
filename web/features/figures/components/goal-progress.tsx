import { useLocale, useTranslations } from 'next-intl'
import { measured, type Figures } from '#shared/figures/figures.ts'
import type { Goal } from '#shared/proposals/text.ts'

/** How far it is to the goal: the bar is what was reported, the line is the goal. */
export function GoalProgress({ goal, figures }: { goal: Goal; figures: Figures }) {
  const t = useTranslations('Figures')
  const locale = useLocale()
  if (!goal.measure) return null
  const reached = measured(figures, goal.measure)
  const longest = Math.max(goal.count * 1.15, reached, 1)
  const at = (count: number) => `${(count / longest) * 100}%`
  return (
    <figure className="max-w-[36rem]">
      <figcaption>
        {t('goal', {
          reached: reached.toLocaleString(locale),
          goal: `${goal.count.toLocaleString(locale)} ${goal.unit}`,
        })}
      </figcaption>
      <svg aria-hidden width="100%" height="34" className="mt-1 block overflow-visible">
        <rect y="9" width="100%" height="16" className="fill-sheet" />
        <rect y="9" width={at(reached)} height="16" className="fill-red" />
        <line x1={at(goal.count)} x2={at(goal.count)} y1="2" y2="32" strokeWidth="3" className="stroke-ink" />
      </svg>
    </figure>
  )
}
