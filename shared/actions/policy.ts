import { holds, type Actor } from '../identity/actor.ts'
import type { Action } from './action.ts'

/** Actions of a chapter are made by its own coordinators, not by those of the levels above or beside it. */
export const mayRegisterAction = (actor: Actor | undefined, chapterId: string) =>
  holds(actor, 'coordinator', chapterId)

export const mayReviseAction = (actor: Actor | undefined, action: Pick<Action, 'chapterId'>) =>
  holds(actor, 'coordinator', action.chapterId)

/** Names and addresses stay with the chapter that asked for them. */
export const maySeeSignUps = (actor: Actor | undefined, chapterId: string) =>
  holds(actor, 'coordinator', chapterId)
