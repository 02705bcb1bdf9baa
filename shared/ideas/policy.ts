import { holds, type Actor } from '../identity/actor.ts'

/** Ideas are answered by the coordinators of the chapter they went to; nobody else reads them. */
export const mayAnswerIdeas = (actor: Actor | undefined, chapterId: string) =>
  holds(actor, 'coordinator', chapterId)
