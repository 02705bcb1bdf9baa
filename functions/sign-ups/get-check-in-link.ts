import { maySeeSignUps } from '#shared/actions/policy.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { doorHours } from '#shared/sign-ups/check-in.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { AboutStore } from './sign-up-store.ts'

type Deps = { actions: Pick<AboutStore, 'actionWithShifts'>; links: Links }

/** Asked for again it is the same link, as long as the action is not moved. */
export const getCheckInLink = operation(signUpRoutes.getCheckInLink)(async (
  { actor, params: { chapterId, actionId } },
  { actions, links }: Deps,
) => {
  if (!maySeeSignUps(actor, chapterId)) throw new Refusal('not_your_chapter')
  const action = await actions.actionWithShifts(actionId)
  if (action?.chapterId !== chapterId) throw new Refusal('not_found')
  const until = Math.floor(Date.parse(doorHours(action).closes) / 1000)
  return { token: links.seal({ purpose: 'check_in', actionId, until }) }
})
