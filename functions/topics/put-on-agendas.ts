import { councilIds } from '#shared/councils/council.ts'
import type { Topic } from '#shared/topics/topic.ts'
import { puttingOnAgenda, takingOffAgenda } from '../councils/put-on-agenda.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transaction.ts'

export type PuttingOnAgendas = (topic: Pick<Topic, 'topicId' | 'title'>, now: Date) => readonly Write[]
export type TakingOffAgendas = (topic: Pick<Topic, 'topicId'>) => readonly Write[]

/** What a council takes to hear of a topic and to say whether somebody writes a proposal. */
const minutes = 15

/** The next sessions of both councils, as part of what a transaction does. */
export const agendas = (councils: Table) => ({
  putting: (({ topicId, title }, now) =>
    councilIds.map((councilId) =>
      puttingOnAgenda(councils, {
        matterId: topicId,
        councilId,
        kind: 'topic',
        refId: topicId,
        title,
        minutes,
        addedAt: now.toISOString(),
      }),
    )) satisfies PuttingOnAgendas,

  takingOff: (({ topicId }) =>
    councilIds.map((councilId) =>
      takingOffAgenda(councils, { councilId, matterId: topicId }),
    )) satisfies TakingOffAgendas,
})
