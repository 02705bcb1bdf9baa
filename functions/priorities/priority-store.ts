import type { PriorityId } from '#shared/proposals/proposal.ts'
import { DecisionRecord } from '#shared/proposals/record.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { priority } from './enter-priority.ts'

type RecordKey = Pick<DecisionRecord, 'proposalId' | 'round'>
const record = entity('record', DecisionRecord, ({ proposalId, round }: RecordKey) => [
  `PROPOSAL#${proposalId}`,
  `RECORD#${String(round).padStart(2, '0')}`,
])

/** What the councils decided: organisational and public, in the table Campaigns. */
export const priorityStore = (campaigns: Table, councils: Table) => ({
  /** PR1: the latest first. */
  latest: (page: PageRequest) =>
    campaigns.page(priority, { index: 'byType', partition: 'priority', latestFirst: true }, page),

  /** PR2 */
  find: (priorityId: PriorityId) => campaigns.find(priority, { priorityId }),

  /** PR3: the record of the vote that decided it (PV4, seen from here). */
  record: (key: RecordKey) => councils.find(record, key),
})
export type PriorityStore = ReturnType<typeof priorityStore>
