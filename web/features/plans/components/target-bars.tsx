import { useLocale, useTranslations } from 'next-intl'
import type { Target, TargetUnit } from '#shared/campaigns/frame.ts'

export type Reached = Partial<Record<TargetUnit, number>>

/** A value is a bar, its target a line; the numbers stand beside it. */
export function TargetBars({ targets, reached }: { targets: readonly Target[]; reached: Reached }) {
  const t = useTranslations('Targets')
  const locale = useLocale()
  if (targets.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="grid gap-4">
      {targets.map(({ unit, count }) => {
        const value = reached[unit]
        // The line stands at nine tenths, so that there is room for more than was hoped.
        const width = Math.min(100, ((value ?? 0) / count) * 90)
        return (
          <li key={unit}>
            <p className="flex flex-wrap justify-between gap-x-4 leading-snug">
              <span className="font-semibold">{t(`unit.${unit}`)}</span>
              <span className="tabular-nums">
                {value === undefined
                  ? t('goal', { count: count.toLocaleString(locale) })
                  : t('of', { value: value.toLocaleString(locale), count: count.toLocaleString(locale) })}
              </span>
            </p>
            <svg aria-hidden viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-1 h-4 w-full">
              <rect y="1" width="100" height="4" className="fill-(--much-0)" />
              <rect y="1" width={width} height="4" className="fill-red" />
              <path d="M90 0v6" className="stroke-ink" strokeWidth="2" vectorEffect="non-scaling-stroke" />
            </svg>
          </li>
        )
      })}
    </ul>
  )
}
