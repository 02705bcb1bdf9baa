import type { PriorityId } from '#shared/proposals/proposal.ts'
import { DecisionRecord } from '#shared/proposals/record.ts'
import { Lesson } from '#shared/priorities/priority.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { priority } from './enter-priority.ts'

type RecordKey = Pick<DecisionRecord, 'proposalId' | 'round'>
const record = entity('record', DecisionRecord, ({ proposalId, round }: RecordKey) => [
  `PROPOSAL#${proposalId}`,
  `RECORD#${String(round).padStart(2, '0')}`,
])

/** Reports of actions, as their chapters write them. */
const lesson = entity('report', Lesson, ({ actionId }: Pick<Lesson, 'actionId'>) => [
  `ACTION#${actionId}`,
  'REPORT',
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

  /** PR4: what was learned from actions under it, the latest first. */
  lessons: (priorityId: PriorityId, page: PageRequest) =>
    campaigns.page(lesson, { index: 'byParent', partition: `report#${priorityId}`, latestFirst: true }, page),
})
export type PriorityStore = ReturnType<typeof priorityStore>
