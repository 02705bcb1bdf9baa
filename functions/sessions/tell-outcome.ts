import * as z from 'zod'
import { CameOf, type Minutes } from '#shared/sessions/minutes.ts'
import type { SessionStore } from './session-store.ts'

/** What is taken of topics and proposals; whatever else they hold is nobody's business here. */
const Found = z.object({
  entity: z.string(),
  topicId: z.string().optional(),
  proposalId: z.string().optional(),
  state: z.string(),
  textVersion: z.int().optional(),
  tallies: CameOf.shape.votes,
  settledAt: z.string().optional(),
})
type Found = z.infer<typeof Found>

const idOf = ({ entity, topicId, proposalId }: Found) => (entity === 'topic' ? topicId : proposalId)

const hasVotes = ({ tallies }: Found) =>
  Object.values(tallies ?? {}).some(({ yes, no, abstain }) => yes + no + abstain > 0)

const asOutcome = (found: Found): CameOf => ({
  state: found.state,
  ...(found.textVersion && { textVersion: found.textVersion }),
  ...(hasVotes(found) && { votes: found.tallies }),
  ...(found.state === 'decided' && found.settledAt && { decidedAt: found.settledAt }),
})

/** The minutes with what came of each matter up to now: texts, votes, decisions. One request, none without matters. */
export async function withOutcomes(
  minutes: Minutes,
  { sessions }: { sessions: Pick<SessionStore, 'outcomes'> },
): Promise<Minutes> {
  const refIds = [
    ...new Set(
      minutes.points.flatMap(({ kind, refId }) =>
        refId && (kind === 'topic' || kind === 'proposal') ? [refId] : [],
      ),
    ),
  ]
  if (refIds.length === 0) return minutes
  const found = (await sessions.outcomes(refIds)).flatMap((item) => Found.safeParse(item).data ?? [])
  const outcomes = new Map(found.map((one) => [idOf(one), asOutcome(one)]))
  return {
    ...minutes,
    points: minutes.points.map((point) => {
      const cameOf = point.refId && outcomes.get(point.refId)
      return cameOf ? { ...point, cameOf } : point
    }),
  }
}
