import { councilIds } from '#shared/councils/council.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { puttingOnAgenda } from '../councils/put-on-agenda.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transaction.ts'
import { takingTopic } from '../topics/take-topic.ts'

/** How long a council needs to talk about a proposal, in minutes, until somebody knows better. */
const minutes = 20

/** What goes with the publication of a proposal, in the same transaction. */
export const agendaStore = (councils: Table) => ({
  /** It is on the agendas of both councils, and the topic it was made of leads to it. */
  entering: ({ proposalId, title, topicId }: Proposal, now: Date): readonly Write[] => [
    ...(topicId ? takingTopic(councils, { topicId, proposalId }, now) : []),
    ...councilIds.map((councilId) =>
      puttingOnAgenda(councils, {
        matterId: proposalId,
        councilId,
        kind: 'proposal',
        refId: proposalId,
        title,
        minutes,
        addedAt: now.toISOString(),
      }),
    ),
  ],
})
export type AgendaStore = ReturnType<typeof agendaStore>
