import type { Action, Shift } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { About, OwnSignUp, SignUp } from '#shared/sign-ups/sign-up.ts'
import type { AboutStore } from './sign-up-store.ts'

export const aboutOf = ({ action, shift }: { action: Action; shift: Shift }): About => ({
  priorityId: action.priorityId,
  priorityTitle: action.priorityTitle,
  campaignId: action.campaignId,
  campaignTitle: action.campaignTitle,
  actionTitle: action.title,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
})

/**
 * What a sign-up is about: as it says itself once it is confirmed, else as the action says.
 * @throws Refusal `not_found` when the action is gone
 */
export async function describeSignUp(signUp: SignUp, actions: Pick<AboutStore, 'about'>): Promise<About> {
  if (signUp.about) return signUp.about
  const found = await actions.about(signUp.actionId, signUp.shiftId)
  if (!found) throw new Refusal('not_found')
  return aboutOf(found)
}

export const ownSignUp = ({ actionId, shiftId, state }: SignUp, about: About): OwnSignUp => ({
  actionId,
  shiftId,
  state,
  about,
})
