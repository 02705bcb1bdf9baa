import { log } from '../http/log.ts'
import type { OfferStore } from './offer-store.ts'

type Deps = {
  offers: Pick<OfferStore, 'unconfirmed' | 'forget' | 'unanswered' | 'handOn'>
  now: () => Date
}

const mostAtOnce = 100

/**
 * Forgets offers that nobody confirmed within 48 hours, and asks the state about those that nobody answered within
 * three days. One that fails does not hold up others.
 */
export const releaseOffers =
  ({ offers, now }: Deps) =>
  async () => {
    let [forgotten, handedOn, failed] = [0, 0, 0]
    const each = async (work: () => Promise<boolean>, offerId: string) => {
      try {
        return (await work()) ? 1 : 0
      } catch (error) {
        failed += 1
        log.error('offer not released', { offerId, error: error as Error })
        return 0
      }
    }
    for (const { offerId } of await offers.unconfirmed(now(), mostAtOnce))
      forgotten += await each(() => offers.forget(offerId), offerId)
    for (const offer of await offers.unanswered(now(), mostAtOnce))
      handedOn += await each(() => offers.handOn(offer, now()), offer.offerId)
    return { forgotten, handedOn, failed }
  }
