import type { ActionWithShifts, Scope } from '#shared/actions/action.ts'
import type { ActionStore, FoundAction } from './action-store.ts'

/**
 * The action that was asked for and, for `following`, those of its series that come after it, soonest first.
 */
export async function followSeries(
  asked: FoundAction,
  scope: Scope,
  actions: Pick<ActionStore, 'find' | 'series'>,
): Promise<ActionWithShifts[]> {
  if (scope === 'this' || !asked.seriesId) return []
  const series = await actions.series(asked.seriesId)
  const others = series?.actions.filter(({ actionId }) => actionId !== asked.actionId) ?? []
  const found = await Promise.all(others.map(({ actionId }) => actions.find(actionId, 'consistently')))
  return found
    .filter((one) => one !== undefined)
    .filter(({ startsAt }) => startsAt > asked.startsAt)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
}
