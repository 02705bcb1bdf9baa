import { councilIds } from '#shared/councils/council.ts'
import type { Priority } from '#shared/priorities/priority.ts'
import type { PriorityId } from '#shared/proposals/proposal.ts'
import { puttingOnAgenda } from '../councils/put-on-agenda.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { priority } from './enter-priority.ts'

/** As many as fit well into a minute. */
const mostAtOnce = 25
/** How long a council needs to look at what came of a priority. */
const minutes = 30

/** Priorities whose review is near. */
export const reviewStore = (campaigns: Table, councils: Table) => ({
  /** PR5: their ids, the nearest first. @param until ISO date */
  due: async (until: string): Promise<PriorityId[]> => {
    const items = await campaigns.collect({
      index: 'byDate',
      partition: 'review',
      to: `${until}#~`,
      atMost: mostAtOnce,
    })
    return items.map((item) => String(item['byDateSk']).split('#')[1] as PriorityId)
  },

  /** PR6 */
  find: (priorityId: PriorityId) => campaigns.find(priority, { priorityId }, 'consistently'),

  /** PR7: on the agendas of both councils, and not due again. @returns false when somebody was faster */
  putOnAgendas: async (due: Priority, now: Date) => {
    const { priorityId, title, reviewOn } = due
    const outcome = await transact(campaigns.client, [
      campaigns.changing(
        priority,
        due,
        { ...due, reviewed: [...due.reviewed, reviewOn] },
        {
          if: '#state = :running AND #reviewOn = :reviewOn AND NOT contains(#reviewed, :reviewOn)',
          values: { running: 'running', reviewOn },
        },
      ),
      ...councilIds.map((councilId) =>
        puttingOnAgenda(councils, {
          matterId: priorityId,
          councilId,
          kind: 'review',
          refId: priorityId,
          title,
          minutes,
          addedAt: now.toISOString(),
        }),
      ),
    ])
    return outcome.done
  },
})
export type ReviewStore = ReturnType<typeof reviewStore>
