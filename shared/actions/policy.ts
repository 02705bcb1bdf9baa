import type { Action } from './action.ts'
import { holds, type Actor } from '../identity/actor.ts'

/** Actions of a chapter are made by its own coordinators, not by those of the levels above or beside it. */
export const mayRegisterAction = (actor: Actor | undefined, chapterId: string) =>
  holds(actor, 'coordinator', chapterId)

/** Whoever registers actions in a chapter also sees its drafts, changes and publishes them. */
export const mayReviseAction = mayRegisterAction

/** What is over or called off stays as it was. */
export const isOpenToChange = ({ state, endsAt }: Pick<Action, 'state' | 'endsAt'>, now: Date) =>
  state === 'draft' || (state === 'published' && endsAt > now.toISOString())

/** Names and addresses stay with the chapter that asked for them; who stands in for it was not agreed to. */
export const maySeeSignUps = (actor: Actor | undefined, chapterId: string) =>
  actor?.grants.some(
    (grant) => grant.role === 'coordinator' && grant.chapterId === chapterId && grant.standIn === undefined,
  ) ?? false

/** The chapters whose actions somebody registers. */
export const coordinatedChapters = ({ grants }: Pick<Actor, 'grants'>) =>
  grants.filter(({ role }) => role === 'coordinator').map(({ chapterId }) => chapterId)
