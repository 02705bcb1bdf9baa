import { holds, type Actor } from '../identity/actor.ts'
import type { Topic } from './topic.ts'

/** A chapter speaks through its own coordinators. */
export const mayEndorseFor = (actor: Actor | undefined, chapterId: string) =>
  holds(actor, 'coordinator', chapterId)

/** The federal office, and whoever suggested the topic that goes into another one. */
export const mayMerge = (actor: Actor | undefined, { author }: Pick<Topic, 'author'>) =>
  holds(actor, 'federal_office') || (actor !== undefined && actor.personId === author.personId)
