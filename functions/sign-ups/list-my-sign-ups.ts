import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { ownSignUp } from './describe-sign-up.ts'
import type { SignUpStore } from './sign-up-store.ts'

type Deps = { signUps: Pick<SignUpStore, 'ofPerson'>; now: () => Date }

export const listMySignUps = operation(signUpRoutes.listMySignUps)(async (
  { actor, query },
  { signUps, now }: Deps,
) => {
  const today = instantInBerlin(dayInBerlin(now()), '00:00')
  const page = await signUps.ofPerson(actor.personId, today, { limit: 50, cursor: query.cursor })
  return { ...page, items: page.items.flatMap((item) => (item.about ? [ownSignUp(item, item.about)] : [])) }
})
