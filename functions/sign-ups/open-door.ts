import type { ActionWithShifts } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { doorHours } from '#shared/sign-ups/check-in.ts'
import type { Links } from '../links/link.ts'
import type { AboutStore } from './sign-up-store.ts'

export type DoorDeps = {
  actions: Pick<AboutStore, 'actionWithShifts'>
  links: Links
  now: () => Date
}

/**
 * The action whose door a link opens, as it is planned now: when it was moved, the link opens at the new time.
 * @throws Refusal `link_invalid`, `link_expired` also when the action is gone or called off, `not_open_yet`
 */
export async function openDoor(
  token: string,
  { links, actions, now }: DoorDeps,
): Promise<{ action: ActionWithShifts; closes: string }> {
  const moment = now()
  const { actionId } = links.open(token, moment, ['check_in'])
  const action = await actions.actionWithShifts(actionId)
  if (!action || action.state === 'draft' || action.state === 'cancelled') throw new Refusal('link_expired')
  const { opens, closes } = doorHours(action)
  if (moment.toISOString() < opens) throw new Refusal('not_open_yet')
  if (moment.toISOString() > closes) throw new Refusal('link_expired')
  return { action, closes }
}
