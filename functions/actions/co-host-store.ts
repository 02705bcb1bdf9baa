import { Action, ActionSummary, CoHost, type ActionId } from '#shared/actions/action.ts'
import { ChapterId } from '#shared/chapters/chapter.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { action, unchangedSince } from './action-store.ts'

/** What a co-host's lists show of an action: a copy, since an item stands in one place of an index only. */
const CoHosted = ActionSummary.extend({ coHostId: ChapterId, answer: CoHost.shape.state })

const coHosted = entity(
  'co-hosted',
  CoHosted,
  ({ coHostId, actionId }: { coHostId: ChapterId; actionId: ActionId }) => [`CO-HOST#${coHostId}`, actionId],
  {
    indexes: ({ coHostId, answer, state, startsAt, actionId }) => {
      const sort = `${startsAt}#${actionId}`
      if (state === 'cancelled') return {}
      if (answer === 'invited') return { byChapter: [`invitation#${coHostId}`, sort] }
      return answer === 'accepted' && state !== 'draft' ? { byChapter: [`action#${coHostId}`, sort] } : {}
    },
  },
)
const listed = entity('co-hosted', ActionSummary, () => ['', ''])

const withAnswer = (before: Action, coHost: CoHost): Action => ({
  ...before,
  coHosts: [...before.coHosts.filter(({ chapterId }) => chapterId !== coHost.chapterId), coHost],
  version: before.version + 1,
})

/** Chapters that carry an action of another one along. */
export const coHostStore = (table: Table) => ({
  /** A22: on the action and in the co-host's lists, both or neither; false when the action changed meanwhile. */
  async set(before: Action, coHost: CoHost): Promise<boolean> {
    const after = withAnswer(before, coHost)
    const outcome = await transact(table.client, [
      table.changing(action, before, after, unchangedSince(before)),
      table.putting(coHosted, {
        ...ActionSummary.parse(after),
        coHostId: coHost.chapterId,
        answer: coHost.state,
      }),
    ])
    return outcome.done
  },

  /** A23: which invitations a chapter has not answered. */
  invitations: (chapterId: string, from: string, page: PageRequest) =>
    table.page(listed, { index: 'byChapter', partition: `invitation#${chapterId}`, from }, page),

  /** A24: the copies follow the action; by the listener only. */
  async follow(of: Action): Promise<void> {
    for (const { chapterId, state } of of.coHosts)
      await table.put(coHosted, { ...ActionSummary.parse(of), coHostId: chapterId, answer: state })
  },
})
export type CoHostStore = ReturnType<typeof coHostStore>
