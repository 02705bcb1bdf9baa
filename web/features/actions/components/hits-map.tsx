import { useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { districts } from '#shared/chapters/districts.ts'
import { GermanyMap } from '#web/features/chapters/components/germany-map.tsx'

/** Where the actions of this list are; the list beside it says the same in words. */
export function HitsMap({ actions }: { actions: readonly ActionSummary[] }) {
  const t = useTranslations('Actions')
  const amounts = new Map<string, number>()
  for (const { ags } of actions) if (ags) amounts.set(ags, (amounts.get(ags) ?? 0) + 1)
  if (amounts.size === 0) return null
  const states = new Set(districts.filter(({ ags }) => amounts.has(ags)).map(({ state }) => state))
  const [only, ...others] = states
  return (
    <section aria-labelledby="hits">
      <h2 id="hits" className="mb-3">
        {t('map')}
      </h2>
      <GermanyMap
        amounts={amounts}
        label={t('mapOf', { actions: actions.length, districts: amounts.size })}
        state={others.length === 0 ? only : undefined}
      />
    </section>
  )
}
