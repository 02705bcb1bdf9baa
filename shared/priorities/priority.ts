import type * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { PriorityId, PriorityText, ProposalId, Tallies } from './proposal.ts'

/** What both councils decided; everything below it in the thread points here. */
export const Priority = PriorityText.extend({
  priorityId: PriorityId,
  proposalId: ProposalId,
  tallies: Tallies,
  decidedAt: Instant,
}).meta({ id: 'Priority' })
export type Priority = z.infer<typeof Priority>
