import type { Audience } from '../http/route.ts'
import { holds, type Actor } from './actor.ts'

const belongs: Record<Audience, (actor: Actor | undefined) => boolean> = {
  anyone: () => true,
  'signed-in': (actor) => actor !== undefined,
  coordinator: (actor) => holds(actor, 'coordinator'),
  'federal-office': (actor) => holds(actor, 'federal_office'),
}

/** The first gate: is this route meant for this actor at all? */
export const belongsTo = (audience: Audience, actor: Actor | undefined): boolean => belongs[audience](actor)
