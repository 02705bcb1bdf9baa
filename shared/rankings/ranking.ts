import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { CouncilId, SeatId, SeatKind } from '../councils/council.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'

export const RankingId = idSchema('rnk')
export type RankingId = z.infer<typeof RankingId>

/** `score`: 0 to 5 for each; `schulze`: an order, in which several may stand side by side. */
export const RankingMethod = z.enum(['score', 'schulze'])
export type RankingMethod = z.infer<typeof RankingMethod>

export const OptionId = z.union([idSchema('top'), idSchema('pro')])
export type OptionId = z.infer<typeof OptionId>
export const RankedOption = z.object({ optionId: OptionId, title: z.string() })
export type RankedOption = z.infer<typeof RankedOption>

export const bestScore = 5
const mostOptions = 10

/** A score from 0 to 5, or a place from 1 on; what is left out has the score 0, or stands behind all others. */
export const Marks = z.record(z.string(), z.int().min(0).max(mostOptions))
export type Marks = z.infer<typeof Marks>

const asSeat = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'the name stays with the ranking; the id of the account until it ends, then 30 days',
} as const

const Opener = z.object({ personId: PersonId, name: z.string() })

/** Several topics or proposals that both councils put in an order. Advice, not a decision. */
export const Ranking = z
  .object({
    rankingId: RankingId,
    title: line(5, 90),
    text: paragraphs(10, 1000).optional(),
    method: RankingMethod,
    options: z.array(RankedOption).min(2).max(mostOptions),
    openedBy: personal(Opener, { purpose: 'say who asks the councils', ...asSeat }),
    openedAt: Instant,
    closesAt: Instant,
    state: z.enum(['open', 'closed']),
    /** Seats that have said something. */
    ballots: z.int().min(0),
    /** The order of both councils together, once it is closed; those in one group stand side by side. */
    order: z.array(z.array(OptionId)).optional(),
  })
  .meta({ id: 'Ranking' })
export type Ranking = z.infer<typeof Ranking>

/** What one seat says, by name, through its holder or its deputy; a later one of the same person replaces it. */
export const RankingBallot = z
  .object({
    rankingId: RankingId,
    seatId: SeatId,
    councilId: CouncilId,
    kind: SeatKind,
    /** Who has spoken. */
    holder: personal(z.string(), { purpose: 'say by name who ranked how', ...asSeat }),
    personId: personal(PersonId, { purpose: 'let nobody else change it', ...asSeat }),
    castBy: z.enum(['holder', 'deputy']),
    marks: personal(Marks, { purpose: 'count the ranking', ...asSeat }),
    castAt: Instant,
  })
  .meta({ id: 'RankingBallot' })
export type RankingBallot = z.infer<typeof RankingBallot>

export const NewRanking = z
  .strictObject({
    title: Ranking.shape.title,
    text: Ranking.shape.text,
    method: RankingMethod,
    optionIds: z
      .array(OptionId)
      .min(2)
      .max(mostOptions)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'twice_the_same' }),
    closesOn: z.iso.date(),
    key: z.uuid(),
  })
  .meta({ id: 'NewRanking' })
export type NewRanking = z.infer<typeof NewRanking>
