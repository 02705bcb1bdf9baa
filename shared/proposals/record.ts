import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { SeatId, SeatKind } from '../councils/council.ts'
import { CouncilRules } from '../councils/rules.ts'
import { Answer, Choice, Reason, Round, Tally } from './ballot.ts'
import { ProposalState } from './proposal.ts'
import { ProposalId, ProposalText } from './text.ts'

/** A seat as it was on the day of the vote, and what it said; names of office holders, and no ids of people. */
const RolledSeat = z.object({
  seatId: SeatId,
  kind: SeatKind,
  chapterId: ChapterId.optional(),
  holder: z.string(),
  deputy: z.string().optional(),
  choice: Choice.optional(),
  castBy: z.enum(['holder', 'deputy']).optional(),
  castAt: Instant.optional(),
  /** Of those who say no it is their dissent. */
  reason: Reason.optional(),
})

const CouncilRecord = z.object({
  rules: CouncilRules,
  tally: Tally,
  answer: Answer,
  roll: z.array(RolledSeat),
})

/** Everything about one vote on a text, as it was when the vote closed. */
export const RecordedVote = z
  .object({
    proposalId: ProposalId,
    round: Round,
    textVersion: z.int().positive(),
    text: ProposalText,
    isConciliation: z.boolean(),
    opensAt: Instant,
    closesAt: Instant,
    councils: z.object({ campaign: CouncilRecord, activists: CouncilRecord }),
    openConcerns: z.int().min(0),
    outcome: ProposalState,
  })
  .meta({ id: 'RecordedVote' })
export type RecordedVote = z.infer<typeof RecordedVote>

/**
 * A record as it is kept: the very characters (`canonical`, JSON with keys in order) that were hashed, so that anyone
 * can hash them again; `hash` is SHA-256, in hexadecimal digits.
 */
export const DecisionRecord = z
  .object({
    proposalId: ProposalId,
    round: Round,
    canonical: z.string(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'DecisionRecord' })
export type DecisionRecord = z.infer<typeof DecisionRecord>

/** JSON that is the same for the same content: keys in order, nothing between. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
}

/** SHA-256 of these characters, in UTF-8. */
export async function hashOf(canonical: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
