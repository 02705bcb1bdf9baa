import type { Needs, Topic } from '#shared/topics/topic.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transaction.ts'

export type PuttingOnAgendas = (topic: Topic, now: Date) => readonly Write[]
export type TakingOffAgendas = (topic: Topic) => readonly Write[]

/** The agendas of both councils, as part of what a transaction does. */
export const agendas = (_councils: Table) => ({
  putting: (() => []) satisfies PuttingOnAgendas,
  takingOff: (() => []) satisfies TakingOffAgendas,
  needsOn: async (_now: Date): Promise<Needs> => ({ districts: 10, states: 3 }),
})
