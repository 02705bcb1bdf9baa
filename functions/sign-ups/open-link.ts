import type { ActionWithShifts } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import type { Links, PersonLink } from '../links/link.ts'
import type { AboutStore, SignUpStore } from './sign-up-store.ts'

/** What the link to confirm opens besides: it came to the same mailbox, and ends sooner. */
export const toManage = ['manage', 'confirm'] as const

type Purpose = PersonLink['purpose']
export type LinkDeps = {
  signUps: Pick<SignUpStore, 'ofPersonAt'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  links: Links
}
export type Opened = { link: PersonLink; signUps: SignUp[]; action: ActionWithShifts }

/**
 * The person and the action a link speaks of, with everything they signed up for there.
 * @throws Refusal `link_invalid` for a forged link or one for another purpose, `link_expired` also when nothing of
 * the person is left
 */
export async function openLink(
  token: string,
  { links, signUps, actions }: LinkDeps,
  now: Date,
  purposes: readonly Purpose[],
): Promise<Opened> {
  const link = links.open(token, now, purposes)
  const [all, action] = await Promise.all([signUps.ofPersonAt(link), actions.actionWithShifts(link.actionId)])
  if (all.length === 0 || !action) throw new Refusal('link_expired')
  return { link, signUps: all, action }
}
