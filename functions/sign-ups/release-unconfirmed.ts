import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { signUpStore, type SignUpStore } from './sign-up-store.ts'

type Deps = { signUps: Pick<SignUpStore, 'overdue' | 'release'>; now: () => Date }

/** As many as fit well into a minute; what is left is next minute's. */
const mostAtOnce = 200

/** Gives back the places of those who did not confirm within 48 hours, and forgets them. */
export const releaseUnconfirmed =
  ({ signUps, now }: Deps) =>
  async () => {
    let released = 0
    for (const held of await signUps.overdue(now(), mostAtOnce))
      if (await signUps.release(held)) released += 1
    if (released > 0) log.info('places released', { released })
    return { released }
  }

export const handler = releaseUnconfirmed({
  signUps: signUpStore(table('SIGN_UPS_TABLE'), table('CAMPAIGNS_TABLE')),
  now: () => new Date(),
})
