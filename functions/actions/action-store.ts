import * as z from 'zod'
import {
  Action,
  ActionId,
  ActionSummary,
  Shift,
  type ActionWithShifts,
  type ShiftId,
} from '#shared/actions/action.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'

const byDateAndId = ({ startsAt, actionId }: { startsAt: string; actionId: string }) =>
  `${startsAt}#${actionId}`

const action = entity(
  'action',
  Action,
  ({ actionId }: { actionId: ActionId }) => [`ACTION#${actionId}`, 'ACTION'],
  {
    indexes: (item) => {
      const sort = byDateAndId(item)
      const published = (partition: string) =>
        item.state === 'published' ? ([partition, sort] as const) : undefined
      return {
        byChapter: [`action#${item.chapterId}`, sort],
        byParent: published(`action#${item.campaignId}`),
        byDate: published('action'),
        byType: published(`action#${item.type}`),
        byDistrict: item.ags ? published(`action#${item.ags}`) : undefined,
      }
    },
  },
)

/** The same items as the indexes hold them: without the long text. */
const listed = entity('action', ActionSummary, action.place)

/** `isOpen` lets the sign-up transaction see on the shift itself that the action is published. */
const StoredShift = Shift.extend({ actionId: ActionId, isOpen: z.boolean() })
type StoredShift = z.infer<typeof StoredShift>

const shift = entity(
  'shift',
  StoredShift,
  ({ actionId, shiftId }: { actionId: ActionId; shiftId: ShiftId }) => [
    `ACTION#${actionId}`,
    `SHIFT#${shiftId}`,
  ],
)

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

export const actionStore = (table: Table) => ({
  /** A1: the action with its shifts, one request. */
  async find(
    actionId: ActionId,
    consistently: 'eventually' | 'consistently' = 'eventually',
  ): Promise<ActionWithShifts | undefined> {
    const items = await table.collect({ partition: `ACTION#${actionId}` }, consistently)
    const found = items.find((item) => item['entity'] === action.name)
    if (!found) return undefined
    const shifts = items.filter((item) => item['entity'] === shift.name).map((item) => Shift.parse(item))
    return { ...Action.parse(found), shifts: shifts.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) }
  },

  /** A2: actions of a chapter (drafts among them), a campaign, a type or the country, soonest first. */
  list: (listing: Listing, page: PageRequest, keep: (item: ActionSummary) => boolean) =>
    table.page(listed, rangeOf(listing), page, keep),

  /** A3: of several districts together, soonest first; one request a district. */
  async near(
    districts: readonly string[],
    { from, to }: Pick<Listing, 'from' | 'to'>,
    { limit, cursor }: PageRequest,
    keep: (item: ActionSummary) => boolean,
  ) {
    const question = JSON.stringify(['near', districts, to])
    // A sort key that follows directly after the last one shown.
    const start = cursor ? `${table.openPlace(question, cursor)} ` : from
    const ranges = districts.map((ags) => ({
      index: 'byDistrict',
      partition: `action#${ags}`,
      from: start,
      ...untilIncluding(to),
    }))
    const found = await Promise.all(ranges.map((range) => table.first(listed, range, limit + 1)))
    const sorted = found.flat().toSorted((a, b) => byDateAndId(a).localeCompare(byDateAndId(b)))
    const shown = sorted.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.filter(keep),
      ...(last && sorted.length > limit && { next: table.sealPlace(question, byDateAndId(last)) }),
    }
  },

  /** A4: a new draft with its shifts, all or none. */
  register: ({ shifts, ...registered }: ActionWithShifts) =>
    transact(table.client, [
      table.putting(action, registered, { if: 'attribute_not_exists(#pk)' }),
      ...shifts.map((entry) => table.putting(shift, storedShift(registered, entry))),
    ]),

  /** A5: a draft anew, in place of the version that was read. */
  async revise({ shifts, ...revised }: ActionWithShifts, before: ActionWithShifts) {
    const outcome = await transact(table.client, [
      table.putting(action, revised, unchangedSince(before)),
      ...before.shifts.map(({ shiftId }) => table.deleting(shift, { actionId: before.actionId, shiftId })),
      ...shifts.map((entry) => table.putting(shift, storedShift(revised, entry))),
    ])
    return outcome.done
  },

  /** A6: the action is found and its shifts open, all at once. */
  async publish({ shifts, ...draft }: ActionWithShifts) {
    const published: Action = { ...draft, state: 'published', version: draft.version + 1 }
    const outcome = await transact(table.client, [
      table.putting(action, published, unchangedSince(draft)),
      ...shifts.map((entry) => table.putting(shift, storedShift(published, entry))),
    ])
    return outcome.done ? { ...published, shifts } : undefined
  },

  /** A7: what lists show of the places; written by the listener only. */
  showPlaces: (actionId: ActionId, places: number, placesTaken: number) =>
    table.update(
      action,
      { actionId },
      {
        change: 'SET #places = :places, #placesTaken = :placesTaken',
        if: 'attribute_exists(#pk)',
        values: { places, placesTaken },
      },
    ),
})
export type ActionStore = ReturnType<typeof actionStore>

const storedShift = ({ actionId, state }: Pick<Action, 'actionId' | 'state'>, entry: Shift): StoredShift => ({
  ...entry,
  actionId,
  isOpen: state === 'published',
})

const unchangedSince = ({ version }: Pick<Action, 'version'>) => ({
  if: '#version = :version AND #state = :draft',
  values: { version, draft: 'draft' },
})
