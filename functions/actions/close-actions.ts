import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { actionStore, type ActionStore } from './action-store.ts'

type Deps = { actions: Pick<ActionStore, 'begun' | 'close'>; now: () => Date }

/** As many as fit well into a minute; what is left is next minute's. */
const mostAtOnce = 200

/** What is over is done: it leaves the lists of what one can join. One that cannot be closed now does not hold up others. */
export const closeActions =
  ({ actions, now }: Deps) =>
  async () => {
    const moment = now()
    let [closed, failed] = [0, 0]
    for (const { actionId, endsAt } of await actions.begun(moment.toISOString(), mostAtOnce)) {
      if (endsAt > moment.toISOString()) continue
      try {
        if (await actions.close(actionId, moment)) closed += 1
      } catch (error) {
        failed += 1
        log.error('action not closed', { actionId, error: error as Error })
      }
    }
    if (closed > 0) log.info('actions closed', { closed })
    return { closed, failed }
  }

export const handler = closeActions({
  actions: actionStore(table('CAMPAIGNS_TABLE')),
  now: () => new Date(),
})
