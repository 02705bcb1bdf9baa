import * as z from 'zod'
import { Report } from '../actions/report.ts'
import { Instant } from '../calendar/berlin-time.ts'
import { Round, Tallies } from '../proposals/ballot.ts'
import { PriorityId } from '../proposals/proposal.ts'
import { ProposalId, ProposalText } from '../proposals/text.ts'

/** What both councils decided; everything below it in the thread points here. */
export const Priority = ProposalText.extend({
  priorityId: PriorityId,
  proposalId: ProposalId,
  /** Which vote of the proposal decided it: its record is the record of this priority. */
  round: Round,
  hash: z.string(),
  tallies: Tallies,
  decidedAt: Instant,
  /** It runs until the councils end it or put another one in its place. */
  state: z.enum(['running', 'ended', 'replaced']),
  endedAt: Instant.optional(),
  /** The one in whose place it stands, and the one that stands in its place. */
  replaces: PriorityId.optional(),
  replacedBy: PriorityId.optional(),
  /** Reviews that have been put on the agenda or are over, by the day they were due. */
  reviewed: z.array(z.iso.date()),
}).meta({ id: 'Priority' })
export type Priority = z.infer<typeof Priority>

/** What somebody learned from an action under it. */
export const Lesson = Report.pick({ actionId: true, reportedAt: true, learned: true })
  .extend({ title: z.string(), chapterName: z.string() })
  .meta({ id: 'Lesson' })
export type Lesson = z.infer<typeof Lesson>
