import { ActionSummary, type ActionId, type ActionWithShifts, type SeriesId } from '#shared/actions/action.ts'
import { mayRegisterAction } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { longestSeries, occurrencesOf } from '#shared/actions/series.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { ActionStore } from './action-store.ts'
import { planAction } from './plan-action.ts'
import { findLineage, findThread } from './register-action.ts'
import type { ThreadStore } from './thread-store.ts'

type Deps = {
  actions: Pick<ActionStore, 'find' | 'register' | 'begin' | 'series'>
  thread: ThreadStore
  now: () => Date
}

/**
 * Each day becomes an action of its own. The series is remembered first: should it be interrupted, the same request
 * enters what is missing, and nothing twice.
 */
export const registerSeries = operation(actionRoutes.registerSeries)(async (
  { actor, params: { chapterId }, body },
  { actions, thread, now }: Deps,
) => {
  if (!mayRegisterAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const { action, repeat, key } = body
  const { days } = occurrencesOf(action.on, repeat)
  if (days.length < 2 || days.length > longestSeries) throw new Refusal('series_too_long')

  const { copyOf, ...words } = action
  const [{ campaign, chapter }, lineage] = await Promise.all([
    findThread(action, chapterId, thread),
    findLineage(copyOf, chapterId, actions),
  ])
  const scope = `${actor.personId} ${chapterId}`
  const seriesId = idFor('ser', key, scope) as SeriesId
  const hash = requestHash({ action, repeat })
  const registered = days.map((on): ActionWithShifts => ({
    ...planAction({ ...words, on }, campaign, chapter, now()),
    ...lineage,
    actionId: idFor('act', key, `${scope} ${on}`) as ActionId,
    seriesId,
    state: 'draft',
    version: 1,
  }))
  const isNew = await actions.begin({
    seriesId,
    chapterId,
    actions: registered.map(({ actionId }, position) => ({ actionId, on: days[position]! })),
    requestHash: hash,
  })
  if (!isNew && (await actions.series(seriesId))?.requestHash !== hash) throw new Refusal('key_reused')
  for (const one of registered) await actions.register(one)
  return { items: registered.map((one) => ActionSummary.parse(one)) }
})
