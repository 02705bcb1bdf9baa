import { ActionSummary, ChapterActionSummary, type ActionId } from '#shared/actions/action.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'

export const byDateAndId = ({ startsAt, actionId }: { startsAt: string; actionId: string }) =>
  `${startsAt}#${actionId}`

const place = ({ actionId }: { actionId: ActionId }) => [`ACTION#${actionId}`, 'ACTION'] as const

/** The same items as the indexes hold them: without the long texts. */
const listed = entity('action', ActionSummary, place)
const listedWithDuties = entity('action', ChapterActionSummary.partial({ duties: true }), place)

/** Which published actions a list asks for; `from` and `to` are moments, both included. */
export type Listing = {
  of: { chapterId: string } | { campaignId: string } | { type: string } | 'country'
  from: string
  to?: string | undefined
}

/** Keys go on after the moment; the tilde comes after all that may stand there. */
const untilIncluding = (to: string | undefined) => to && { to: `${to}~` }

const rangeOf = ({ of, from, to }: Listing) => {
  const [index, partition] =
    of === 'country'
      ? (['byDate', 'action'] as const)
      : 'type' in of
        ? (['byType', `action#${of.type}`] as const)
        : 'campaignId' in of
          ? (['byParent', `action#${of.campaignId}`] as const)
          : (['byChapter', `action#${of.chapterId}`] as const)
  return { index, partition, from, ...untilIncluding(to) }
}

/** Actions as lists show them. */
export const actionListStore = (table: Table) => ({
  /** A2: actions of a chapter (drafts among them), a campaign, a type or the country, soonest first. */
  list: (listing: Listing, page: PageRequest, keep: (item: ActionSummary) => boolean) =>
    table.page(listed, rangeOf(listing), page, keep),

  /** A12: the same for a chapter's own list, with the paperwork; what it carries along for others has none. */
  async listOfChapter(chapterId: string, from: string, page: PageRequest) {
    const found = await table.page(listedWithDuties, rangeOf({ of: { chapterId }, from }), page)
    return { ...found, items: found.items.map((item) => ({ ...item, duties: item.duties ?? [] })) }
  },

  /** A3: of several districts, the first one's first, each soonest first; one request a district. */
  async near(
    districts: readonly string[],
    { from, to }: Pick<Listing, 'from' | 'to'>,
    { limit, cursor }: PageRequest,
    keep: (item: ActionSummary) => boolean,
  ) {
    const question = JSON.stringify(['near', districts, to])
    const [reached = '0', after] = cursor ? table.openPlace(question, cursor).split(' ') : []
    const found = await Promise.all(
      districts.map(async (ags, nth) => {
        if (nth < Number(reached)) return []
        const range = {
          index: 'byDistrict',
          partition: `action#${ags}`,
          // A sort key that follows directly after the last one shown.
          from: after && nth === Number(reached) ? `${after} ` : from,
          ...untilIncluding(to),
        }
        const items = await table.first(listed, range, limit + 1)
        return items.map((item) => ({ item, place: `${nth} ${byDateAndId(item)}` }))
      }),
    )
    const all = found.flat()
    const shown = all.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map(({ item }) => item).filter(keep),
      ...(last && all.length > limit && { next: table.sealPlace(question, last.place) }),
    }
  },

  /** A16: published ones that began before a moment, the longest ago first. */
  begun: (before: string, limit: number) =>
    table.first(listed, { index: 'byDate', partition: 'action', to: before }, limit),
})
