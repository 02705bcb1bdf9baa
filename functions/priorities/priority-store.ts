import { Priority } from '#shared/priorities/priority.ts'
import type { PriorityId } from '#shared/priorities/proposal.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'

/** Written only in the transaction of the vote that decided it (PR6). */
export const priority = entity(
  'priority',
  Priority,
  ({ priorityId }: { priorityId: PriorityId }) => [`PRIORITY#${priorityId}`, 'PRIORITY'],
  { indexes: ({ priorityId, decidedAt }) => ({ byType: ['priority', `${decidedAt}#${priorityId}`] }) },
)

/** What the councils decided: organisational and public, in the table Campaigns. */
export const priorityStore = (campaigns: Table) => ({
  /** PR7: the latest first. */
  latest: (page: PageRequest) =>
    campaigns.page(priority, { index: 'byType', partition: 'priority', latestFirst: true }, page),

  /** PR8 */
  find: (priorityId: PriorityId) => campaigns.find(priority, { priorityId }),
})
export type PriorityStore = ReturnType<typeof priorityStore>
