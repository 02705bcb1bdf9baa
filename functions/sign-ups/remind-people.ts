import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { momentStore, type MomentStore } from './moment-store.ts'

type Deps = { moments: MomentStore; now: () => Date }

/** As many as fit well into a minute; what is left is next minute's. */
const mostAtOnce = 1_000
const side = 25

/**
 * Queues the mails whose time has come: the day before, the same day, afterwards. One that cannot be queued now
 * does not hold up those behind it.
 */
export const remindPeople =
  ({ moments, now }: Deps) =>
  async () => {
    const moment = now()
    let [queued, failed] = [0, 0]
    const due = (await moments.due(moment, mostAtOnce)).values()
    const lane = async () => {
      for (const signUp of due)
        try {
          if (await moments.send(signUp, moment)) queued += 1
        } catch (error) {
          failed += 1
          log.error('reminder not queued', {
            actionId: signUp.actionId,
            shiftId: signUp.shiftId,
            error: error as Error,
          })
        }
    }
    await Promise.all(Array.from({ length: side }, lane))
    if (queued > 0) log.info('reminders queued', { queued })
    return { queued, failed }
  }

export const handler = remindPeople({
  moments: momentStore(table('SIGN_UPS_TABLE')),
  now: () => new Date(),
})
