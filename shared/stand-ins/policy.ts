import type { Chapter } from '../chapters/chapter.ts'
import { holds, type Actor } from '../identity/actor.ts'
import type { StandIn } from './stand-in.ts'

/**
 * The coordinators of the state stand in for its districts and their local chapters, the federal office for any of
 * them.
 * @param stateId the state that the chapter lies in
 */
export const mayStandIn = (
  actor: Actor | undefined,
  { level }: Pick<Chapter, 'level'>,
  stateId: string | undefined,
  byChapterId: string,
) =>
  (level === 'district' || level === 'local') &&
  ((byChapterId === stateId && holds(actor, 'coordinator', byChapterId)) ||
    (byChapterId !== stateId && holds(actor, 'federal_office', byChapterId)))

/** Whoever stands in gives it back, and the chapter takes it back. */
export const mayEndStandIn = (
  actor: Actor,
  { personId, chapterId }: Pick<StandIn, 'personId' | 'chapterId'>,
) => actor.personId === personId || holds(actor, 'coordinator', chapterId)
