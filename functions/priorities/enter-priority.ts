import { Priority } from '#shared/priorities/priority.ts'
import type { PriorityId } from '#shared/proposals/proposal.ts'
import { entity } from '../dynamo/entity.ts'

/** Written only in the transaction that ends the vote by which it was decided, or by which the councils changed it. */
export const priority = entity(
  'priority',
  Priority,
  ({ priorityId }: { priorityId: PriorityId }) => [`PRIORITY#${priorityId}`, 'PRIORITY'],
  {
    indexes: ({ priorityId, decidedAt, state, reviewOn, reviewed }) => ({
      byType: ['priority', `${decidedAt}#${priorityId}`],
      byDate:
        state === 'running' && !reviewed.includes(reviewOn)
          ? ['review', `${reviewOn}#${priorityId}`]
          : undefined,
    }),
  },
)
