import { table } from '../dynamo/tables.ts'
import { setting } from '../http/setting.ts'
import { contactKeys } from '../links/contact-key.ts'
import { offerStore } from './offer-store.ts'
import { releaseOffers } from './release-offers.ts'
import { reminderStore } from './reminder-store.ts'
import { remindOfTasks } from './remind-of-tasks.ts'

const [campaigns, signUps] = [table('CAMPAIGNS_TABLE'), table('SIGN_UPS_TABLE')]
const now = () => new Date()

const release = releaseOffers({ offers: offerStore(signUps), now })
const remind = remindOfTasks({
  reminders: reminderStore(campaigns, signUps),
  contactKeyOf: contactKeys(setting('LINK_SECRET')),
  now,
})

/** What plans need by the clock; one that fails does not keep the other from its work. @throws what failed */
export const handler = async () => {
  const [released, reminded] = await Promise.allSettled([release(), remind()])
  if (released.status === 'rejected') throw released.reason
  if (reminded.status === 'rejected') throw reminded.reason
  return { ...released.value, ...reminded.value, failed: released.value.failed + reminded.value.failed }
}
