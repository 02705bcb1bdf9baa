import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { About, SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import { linkEnd } from '../links/link-end.ts'
import type { Links } from '../links/link.ts'
import { ownSignUp } from './describe-sign-up.ts'
import type { LineStore } from './line-store.ts'
import type { SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'ofPerson'>
  line: Pick<LineStore, 'placeInLine'>
  links: Links
  now: () => Date
}

export const listMySignUps = operation(signUpRoutes.listMySignUps)(async (
  { actor, query },
  { signUps, line, links, now }: Deps,
) => {
  const today = instantInBerlin(dayInBerlin(now()), '00:00')
  const page = await signUps.ofPerson(actor.personId, today, { limit: 50, cursor: query.cursor })
  const withToken = async (signUp: SignUp, about: About) => {
    const { actionId, contactKey } = signUp
    const token = links.seal({ purpose: 'manage', actionId, contactKey, until: linkEnd('manage', about) })
    return { ...(await ownSignUp(signUp, about, line)), token }
  }
  const items = page.items.flatMap((item) => (item.about ? [withToken(item, item.about)] : []))
  return { ...page, items: await Promise.all(items) }
})
