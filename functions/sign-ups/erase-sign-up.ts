import { Refusal } from '#shared/http/refusal.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import { cancelledFrom, type FreedPlaceStore } from './freed-place-store.ts'
import { toManage } from './open-link.ts'
import type { SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'ofPersonAt' | 'forget'>
  freed: Pick<FreedPlaceStore, 'giveUp'>
  links: Links
  now: () => Date
}

const mostTries = 5

/**
 * Places go to the next in line and nothing of the person remains. Who is confirmed cancels first, so that figures
 * count them no longer; after the end they came, and stay counted as a number.
 */
export const eraseSignUp = operation(signUpRoutes.eraseSignUp)(async (
  { body },
  { signUps, freed, links, now }: Deps,
) => {
  const moment = now()
  const link = links.open(body.token, moment, toManage)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const all = await signUps.ofPersonAt(link)
    // Erased already: there is nothing, as was asked for.
    if (all.length === 0) return { next: 'deleted' as const }
    const isOver = (endsAt: string | undefined) => endsAt !== undefined && endsAt <= moment.toISOString()
    for (const one of all)
      if (one.state === 'confirmed' && !isOver(one.about?.endsAt))
        await freed.giveUp(one, cancelledFrom(one), moment)
      else if (one.state !== 'cancelled' && one.state !== 'confirmed')
        await freed.giveUp(one, undefined, moment)
    const rest = await signUps.ofPersonAt(link)
    const gone = rest.every(({ state, about }) => state === 'cancelled' || isOver(about?.endsAt))
    if (gone && (await signUps.forget(rest))) return { next: 'deleted' as const }
  }
  throw new Refusal('try_again')
})
