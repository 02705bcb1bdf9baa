import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { CouncilId, SeatId } from '../councils/council.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'

export const ProposalId = idSchema('pro')
export type ProposalId = z.infer<typeof ProposalId>
export const PriorityId = idSchema('pri')
export type PriorityId = z.infer<typeof PriorityId>

/** What is to be reached, as a number of something: 100,000 conversations. */
export const Goal = z
  .strictObject({ count: z.int().min(1).max(10_000_000), unit: line(2, 60) })
  .meta({ id: 'Goal' })

export type Goal = z.infer<typeof Goal>

/** What the councils decide on: the words, the goal and the period. */
export const PriorityText = z.object({
  title: line(5, 90),
  text: paragraphs(40, 6000),
  goal: Goal,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})
export type PriorityText = z.infer<typeof PriorityText>

const endsAfterItStarts = <T extends { startsOn: string; endsOn: string }>(schema: z.ZodType<T>) =>
  schema.refine((period) => period.startsOn <= period.endsOn, {
    path: ['endsOn'],
    error: 'ends_before_start',
  })

export const Choice = z.enum(['yes', 'no', 'abstain'])
export type Choice = z.infer<typeof Choice>

/** How one council stands: `seats` is the number of seats on the day the text was put before it. */
export const Tally = z
  .object({ seats: z.int().min(0), yes: z.int().min(0), no: z.int().min(0), abstain: z.int().min(0) })
  .meta({ id: 'Tally' })
export type Tally = z.infer<typeof Tally>

export const Tallies = z.object({ campaign: Tally, activists: Tally })
export type Tallies = z.infer<typeof Tallies>

/** A priority on its way. Votes count for one `textVersion`; `version` guards against saving over each other. */
export const Proposal = PriorityText.extend({
  proposalId: ProposalId,
  textVersion: z.int().positive(),
  state: z.enum(['proposed', 'decided', 'rejected']),
  proposedBy: z.object({ personId: PersonId, name: z.string() }),
  proposedAt: Instant,
  settledAt: Instant.optional(),
  tallies: Tallies,
  version: z.int().positive(),
}).meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

/** One seat's voice on one version of the text, by name. */
export const Vote = z
  .object({
    proposalId: ProposalId,
    textVersion: z.int().positive(),
    councilId: CouncilId,
    seatId: SeatId,
    personId: PersonId,
    holder: z.string(),
    choice: Choice,
    castAt: Instant,
  })
  .meta({ id: 'Vote' })
export type Vote = z.infer<typeof Vote>

export const NewProposal = endsAfterItStarts(PriorityText.strict())
export const RevisedProposal = endsAfterItStarts(
  PriorityText.extend({ version: z.int().positive() }).strict(),
)
