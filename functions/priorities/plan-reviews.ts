import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { reviewStore, type ReviewStore } from './review-store.ts'

type Deps = { reviews: ReviewStore; now: () => Date }

/** So many days ahead a review stands on the agenda, that there is a session in between. */
const daysAhead = 14

/** Puts what is to be reviewed soon on the agendas of both councils, once for each review day. */
export const planReviews =
  ({ reviews, now }: Deps) =>
  async () => {
    let planned = 0
    for (const priorityId of await reviews.due(addDays(dayInBerlin(now()), daysAhead))) {
      const due = await reviews.find(priorityId)
      if (due?.state === 'running' && (await reviews.putOnAgendas(due, now()))) planned += 1
    }
    if (planned > 0) log.info('reviews planned', { planned })
    return { planned }
  }

export const handler = planReviews({
  reviews: reviewStore(table('CAMPAIGNS_TABLE'), table('COUNCILS_TABLE')),
  now: () => new Date(),
})
