import type { ActionSummary } from '#shared/actions/action.ts'
import { actionRoutes, type ActionSearch } from '#shared/actions/routes.ts'
import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { nearestDistricts } from '#shared/chapters/districts.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import type { Page } from '#shared/http/page.ts'
import { operation } from '../http/operation.ts'
import type { Listing } from './action-list-store.ts'
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

const listingOf = ({ chapterId, campaignId, type }: ActionSearch): Listing['of'] =>
  chapterId ? { chapterId } : campaignId ? { campaignId } : type ? { type } : 'country'

/** Filters apply after reading: so few are a page on which nobody believes that this is all. */
const enough = 10
/** How often it is read on to have enough on a page; what is further away comes with the next one. */
const mostRounds = 3

type Read = (cursor: string | undefined) => Promise<Page<ActionSummary>>

/** Pages that filters have made short are read together. */
async function filled(read: Read, cursor: string | undefined): Promise<Page<ActionSummary>> {
  let { items, next } = await read(cursor)
  for (let round = 1; next && items.length < enough && round < mostRounds; round += 1) {
    const more = await read(next)
    items = [...items, ...more.items]
    next = more.next
  }
  return { items, ...(next && { next }) }
}

/** One request, or up to three where filters leave little; near a postcode as many for each of four districts. */
export const listActions = operation(actionRoutes.listActions)(async ({ query }, { actions, now }: Deps) => {
  const moment = now()
  const period = periodOf(query, moment)
  if (!period) return { items: [] }
  const keep = (action: ActionSummary) =>
    action.state === 'published' &&
    action.endsAt > moment.toISOString() &&
    (!query.type || action.type === query.type) &&
    (!query.campaignId || action.campaignId === query.campaignId) &&
    (!query.stepFree || action.place.access.includes('step_free')) &&
    (!query.free || action.placesTaken < action.places)

  if (!query.postcode) {
    const listing = { of: listingOf(query), ...period }
    return filled((cursor) => actions.list(listing, { limit: pageSize, cursor }, keep), query.cursor)
  }

  const [own, ...alsoIn] = districtsOfPostcode(query.postcode)
  if (!own) return { items: [] }
  const around = [...new Set([own, ...alsoIn, ...nearestDistricts(own, districtsNear)])].slice(
    0,
    districtsNear,
  )
  return filled((cursor) => actions.near(around, period, { limit: pageSize, cursor }, keep), query.cursor)
})
