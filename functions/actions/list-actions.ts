import type { ActionSummary } from '#shared/actions/action.ts'
import { actionRoutes, type ActionSearch } from '#shared/actions/routes.ts'
import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { nearestDistricts } from '#shared/chapters/districts.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'

type Deps = { actions: Pick<ActionStore, 'list' | 'near'>; now: () => Date }

/** A page of summaries weighs about 8 KB: one capacity unit. */
const pageSize = 20

/** How many districts around a postcode are looked at: its own and the nearest ones. */
const districtsNear = 4

/** From when until when: without dates, what has not ended yet. Undefined when that is over. */
function periodOf({ from, to }: ActionSearch, now: Date) {
  const today = dayInBerlin(now)
  const first = from && from > today ? from : today
  if (to && to < first) return undefined
  return { from: instantInBerlin(first, '00:00'), ...(to && { to: instantInBerlin(to, '23:59') }) }
}

const listingOf = ({ chapterId, campaignId, type }: ActionSearch) =>
  chapterId ? { chapterId } : campaignId ? { campaignId } : type ? { type } : 'country'

/** One request; near a postcode one for each of four districts. */
export const listActions = operation(actionRoutes.listActions)(async ({ query }, { actions, now }: Deps) => {
  const moment = now()
  const period = periodOf(query, moment)
  if (!period) return { items: [] }
  const page = { limit: pageSize, cursor: query.cursor }
  const keep = (action: ActionSummary) =>
    action.state === 'published' &&
    action.endsAt > moment.toISOString() &&
    (!query.type || action.type === query.type) &&
    (!query.stepFree || action.place.access.includes('step_free')) &&
    (!query.free || action.placesTaken < action.places)

  if (!query.postcode) return actions.list({ of: listingOf(query), ...period }, page, keep)

  const [own, ...alsoIn] = districtsOfPostcode(query.postcode)
  if (!own) return { items: [] }
  const around = [...new Set([own, ...alsoIn, ...nearestDistricts(own, districtsNear)])].slice(
    0,
    districtsNear,
  )
  return actions.near(around, period, page, keep)
})
