import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { freedPlaceStore, type FreedPlaceStore } from './freed-place-store.ts'
import { signUpStore, type SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'overdue'>
  freed: Pick<FreedPlaceStore, 'release'>
  now: () => Date
}

/** As many as fit well into a minute; what is left is next minute's. */
const mostAtOnce = 200

/**
 * Forgets those who did not confirm within 48 hours, hands offers on that nobody took, and gives places back or to
 * the next in line. One that cannot be given back now does not hold up those behind it.
 */
export const releaseUnconfirmed =
  ({ signUps, freed, now }: Deps) =>
  async () => {
    let [released, failed] = [0, 0]
    for (const overdue of await signUps.overdue(now(), mostAtOnce)) {
      try {
        if (await freed.release(overdue, now())) released += 1
      } catch (error) {
        failed += 1
        const { actionId, shiftId } = overdue
        log.error('place not released', { actionId, shiftId, error: error as Error })
      }
    }
    if (released > 0) log.info('places released', { released })
    return { released, failed }
  }

const [signUps, campaigns] = [table('SIGN_UPS_TABLE'), table('CAMPAIGNS_TABLE')]

export const handler = releaseUnconfirmed({
  signUps: signUpStore(signUps),
  freed: freedPlaceStore(signUps, campaigns),
  now: () => new Date(),
})
