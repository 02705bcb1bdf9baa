import { DecisionRecord } from '#shared/proposals/record.ts'
import type { ProposalId } from '#shared/proposals/text.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { collection } from './proposal-store.ts'

type Key = { proposalId: ProposalId; round: number }

/** Written once, in the transaction that closes the vote, and never again: there is no other way to write one. */
const record = entity('record', DecisionRecord, ({ round, ...id }: Key) => [
  collection(id),
  `RECORD#${String(round).padStart(2, '0')}`,
])

export const recording = (councils: Table, kept: DecisionRecord) =>
  councils.putting(record, kept, { if: 'attribute_not_exists(#pk)' })

export const recordStore = (councils: Table) => ({
  /** PV4 */
  find: (key: Key) => councils.find(record, key),
})
export type RecordStore = ReturnType<typeof recordStore>
