import type { Topic } from '#shared/topics/topic.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transaction.ts'
import { agendas } from './put-on-agendas.ts'
import { topic } from './topic-store.ts'

type Taken = { topicId: Topic['topicId']; proposalId: NonNullable<Topic['proposalId']> }

/**
 * For the transaction that makes a proposal of a topic: the topic leads to it from now on, and is off the agendas,
 * where the proposal takes its place. The first of the writes finds its condition unmet when the topic was taken or
 * merged before.
 */
export function takingTopic(councils: Table, { topicId, proposalId }: Taken, now: Date): readonly Write[] {
  const closedAt = now.toISOString()
  return [
    councils.updating(
      topic,
      { topicId },
      {
        change:
          'SET #state = :taken, #closedAt = :closedAt, #proposalId = :proposalId, #byDatePk = :closed, #byDateSk = :place',
        if: '#state IN (:open, :supported)',
        values: {
          taken: 'taken',
          closedAt,
          proposalId,
          closed: 'topic-closed',
          place: `${closedAt}#${topicId}`,
          open: 'open',
          supported: 'supported',
        },
      },
    ),
    ...agendas(councils).takingOff({ topicId }),
  ]
}
