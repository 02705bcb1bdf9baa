import { councilIds } from '#shared/councils/council.ts'
import { Priority } from '#shared/priorities/priority.ts'
import type { PriorityId, Proposal } from '#shared/proposals/proposal.ts'
import type { DecisionRecord } from '#shared/proposals/record.ts'
import { takingOffAgenda } from '../councils/put-on-agenda.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { priority } from '../priorities/enter-priority.ts'
import { settled, standing } from './proposal-store.ts'
import { recording } from './record-store.ts'

/** What a decision writes into the list of priorities. */
export type Priorities = { entered?: Priority; changed?: { before: Priority; after: Priority } }

/** No vote came in since the papers were read. */
const asCounted = ({ version, round, tallies }: Proposal) => ({
  if: '#version = :version AND #round = :round AND #tallies = :tallies AND #state = :voting',
  values: { version, round, tallies, voting: 'voting' },
})

/** What ends a vote: each is one transaction with the record, which is written once and never again. */
export const settlingStore = (councils: Table, campaigns: Table) => ({
  /** PV5: the text stays on the board, for conciliation or because even that brought no answer. */
  keepOpen: async (before: Proposal, after: Proposal, record: DecisionRecord) =>
    (
      await transact(councils.client, [
        councils.changing(standing, before, after, asCounted(before)),
        recording(councils, record),
      ])
    ).done,

  /** PV6: decided or rejected: from the board into the archive, off the agenda, and among the priorities. */
  archive: async (
    before: Proposal,
    after: Proposal,
    record: DecisionRecord,
    { entered, changed }: Priorities,
  ) =>
    (
      await transact(councils.client, [
        councils.deleting(standing, before, asCounted(before)),
        councils.putting(settled, after),
        recording(councils, record),
        ...councilIds.map((councilId) =>
          takingOffAgenda(councils, { councilId, matterId: before.proposalId }),
        ),
        ...(entered ? [campaigns.putting(priority, entered, { if: 'attribute_not_exists(#pk)' })] : []),
        ...(changed
          ? [
              ...councilIds.map((councilId) =>
                takingOffAgenda(councils, { councilId, matterId: changed.before.priorityId }),
              ),
              campaigns.changing(priority, changed.before, changed.after, {
                if: '#state = :running',
                values: { running: 'running' },
              }),
            ]
          : []),
      ])
    ).done,

  /** PV7: the priority a decision is about (PR2, seen from here). */
  priority: (priorityId: PriorityId) => campaigns.find(priority, { priorityId }, 'consistently'),

  /** PV8: postponed, rejected, or taken up again, without a vote. */
  conclude: async (before: Proposal, after: Proposal) =>
    (
      await transact(councils.client, [
        councils.deleting(standing, before, {
          if: '#version = :version AND #state = :before',
          values: { version: before.version, before: before.state },
        }),
        councils.putting(settled, after),
        ...councilIds.map((councilId) =>
          takingOffAgenda(councils, { councilId, matterId: before.proposalId }),
        ),
      ])
    ).done,
})
export type SettlingStore = ReturnType<typeof settlingStore>
