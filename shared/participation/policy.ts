import { holds, type Actor } from '../identity/actor.ts'

/** A state calls its own districts; the federal office may as well. */
export const mayCall = (actor: Actor | undefined, stateId: string) =>
  holds(actor, 'coordinator', stateId) || holds(actor, 'federal_office')
