import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { signUpStore, type SignUpStore } from './sign-up-store.ts'

type Deps = { signUps: Pick<SignUpStore, 'overdue' | 'release'>; now: () => Date }

/** As many as fit well into a minute; what is left is next minute's. */
const mostAtOnce = 200

/**
 * Gives back the places of those who did not confirm within 48 hours, and forgets them. One that cannot be given
 * back now does not hold up those behind it.
 */
export const releaseUnconfirmed =
  ({ signUps, now }: Deps) =>
  async () => {
    let [released, failed] = [0, 0]
    for (const held of await signUps.overdue(now(), mostAtOnce)) {
      try {
        if (await signUps.release(held)) released += 1
      } catch (error) {
        failed += 1
        log.error('place not released', {
          actionId: held.actionId,
          shiftId: held.shiftId,
          error: error as Error,
        })
      }
    }
    if (released > 0) log.info('places released', { released })
    return { released, failed }
  }

export const handler = releaseUnconfirmed({
  signUps: signUpStore(table('SIGN_UPS_TABLE'), table('CAMPAIGNS_TABLE')),
  now: () => new Date(),
})
