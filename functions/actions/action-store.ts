import * as z from 'zod'
import {
  Action,
  ActionId,
  ActionSummary,
  ChapterActionSummary,
  SeriesId,
  Shift,
  type ActionWithShifts,
  type ShiftId,
} from '#shared/actions/action.ts'
import { Report } from '#shared/actions/report.ts'
import { ChapterId } from '#shared/chapters/chapter.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'
import { notice, type Notice } from '../mail/notice.ts'

const byDateAndId = ({ startsAt, actionId }: { startsAt: string; actionId: string }) =>
  `${startsAt}#${actionId}`

const StoredAction = Action.extend({
  /** SHA-256 of the request that made it: the same key with something else is refused. */
  requestHash: z.string().optional(),
})
type StoredAction = z.infer<typeof StoredAction>

export const action = entity(
  'action',
  StoredAction,
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

/** The same items as the indexes hold them: without the long texts. */
const listed = entity('action', ActionSummary, action.place)
const listedWithDuties = entity('action', ChapterActionSummary.partial({ duties: true }), action.place)

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

const report = entity(
  'report',
  Report.extend({ priorityId: z.string(), campaignId: z.string() }),
  ({ actionId }: { actionId: ActionId }) => [`ACTION#${actionId}`, 'REPORT'],
)

/** Which actions belong to a series, soonest first. */
const Series = z.object({
  seriesId: SeriesId,
  chapterId: ChapterId,
  actions: z.array(z.object({ actionId: ActionId, on: z.iso.date() })),
  requestHash: z.string(),
})
export type Series = z.infer<typeof Series>
const series = entity('series', Series, ({ seriesId }: { seriesId: SeriesId }) => [
  `SERIES#${seriesId}`,
  'SERIES',
])

/** An action as its own chapter reads it, with its report once there is one. */
export type FoundAction = ActionWithShifts & { report?: Report }

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

export const actionStore = (table: Table) => {
  const opening = (before: Shift, after: Shift, { actionId }: Pick<Action, 'actionId'>, isOpen: boolean) =>
    table.changing(
      shift,
      { ...before, actionId, isOpen: !isOpen },
      { ...after, actionId, isOpen },
      { if: 'attribute_exists(#pk)' },
    )

  /** The shifts from what they were to what they are to be; places that people have are never taken from them. */
  function reshaping(before: ActionWithShifts, after: ActionWithShifts): Write[] {
    const isOpen = after.state === 'published'
    const { actionId } = before
    const kept = new Set(after.shifts.map(({ shiftId }) => shiftId))
    return [
      ...before.shifts
        .filter(({ shiftId }) => !kept.has(shiftId))
        .map(({ shiftId }): Write =>
          table.deleting(
            shift,
            { actionId, shiftId },
            { if: '#taken = :none AND #waiting = :none', values: { none: 0 } },
          ),
        ),
      ...after.shifts.flatMap((entry): Write[] => {
        const was = before.shifts.find(({ shiftId }) => shiftId === entry.shiftId)
        if (!was)
          return [table.putting(shift, storedShift(after, entry), { if: 'attribute_not_exists(#pk)' })]
        const { taken, waiting } = was
        const [old, fresh] = [
          { ...was, actionId, isOpen },
          { ...entry, taken, waiting, actionId, isOpen },
        ]
        if (JSON.stringify(old) === JSON.stringify(fresh)) return []
        return [
          table.changing(shift, old, fresh, {
            if: '#taken <= :newCapacity',
            values: { newCapacity: entry.capacity },
          }),
        ]
      }),
    ]
  }

  return {
    /** A1: the action with its shifts, one request. */
    async find(
      actionId: ActionId,
      consistently: 'eventually' | 'consistently' = 'eventually',
    ): Promise<FoundAction | undefined> {
      const items = await table.collect({ partition: `ACTION#${actionId}` }, consistently)
      const of = (name: string) => items.filter((item) => item['entity'] === name)
      const [found] = of(action.name)
      if (!found) return undefined
      const [reported] = of(report.name)
      return {
        ...Action.parse(found),
        shifts: of(shift.name)
          .map((item) => Shift.parse(item))
          .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
        ...(reported && { report: Report.parse(reported) }),
      }
    },

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

    /** A4: a new draft with its shifts, all or none; false when there is one with this id. */
    async register({ shifts, ...registered }: ActionWithShifts, requestHash?: string): Promise<boolean> {
      const stored: StoredAction = { ...registered, ...(requestHash && { requestHash }) }
      const outcome = await transact(table.client, [
        table.putting(action, stored, { if: 'attribute_not_exists(#pk)' }),
        ...shifts.map((entry) => table.putting(shift, storedShift(registered, entry))),
      ])
      return outcome.done
    },

    /** A13: which request an action came from. */
    requestOf: async (actionId: ActionId) =>
      (await table.find(action, { actionId }, 'consistently'))?.requestHash,

    /**
     * A5: an action anew, in place of the version that was read; a notice tells those who signed up.
     * @returns `shift_in_use` when people have what is to go
     */
    async revise(
      { shifts, ...revised }: ActionWithShifts,
      before: ActionWithShifts,
      told?: Notice,
    ): Promise<'done' | 'version_conflict' | 'shift_in_use'> {
      const { shifts: _, ...was } = before
      const outcome = await transact(table.client, [
        table.changing(action, was, revised, unchangedSince(before)),
        ...reshaping(before, { ...revised, shifts }),
        ...(told ? [table.putting(notice, told, { if: 'attribute_not_exists(#pk)' })] : []),
      ])
      if (outcome.done) return 'done'
      return outcome.unmet.has(0) ? 'version_conflict' : 'shift_in_use'
    },

    /** A6: the action is found and its shifts open, or called off and closed, all at once. */
    async turn(
      { shifts, ...before }: ActionWithShifts,
      change: Partial<Action> & Pick<Action, 'state'>,
      told?: Notice,
    ): Promise<ActionWithShifts | undefined> {
      const after: Action = { ...before, ...change, version: before.version + 1 }
      const isOpen = after.state === 'published'
      const outcome = await transact(table.client, [
        table.changing(action, before, after, unchangedSince(before)),
        ...shifts.map((entry) => opening(entry, entry, before, isOpen)),
        ...(told ? [table.putting(notice, told, { if: 'attribute_not_exists(#pk)' })] : []),
      ])
      return outcome.done ? { ...after, shifts } : undefined
    },

    /** A14: what changes on the action alone: paperwork, co-hosts; whether it was still as read. */
    async change(before: Action, after: Action): Promise<boolean> {
      const outcome = await transact(table.client, [
        table.changing(action, before, { ...after, version: before.version + 1 }, unchangedSince(before)),
      ])
      return outcome.done
    },

    /** A15: what came of it; a report that was corrected takes the place of the first. */
    async report(before: Action, said: Report): Promise<boolean> {
      const { priorityId, campaignId } = before
      const outcome = await transact(table.client, [
        table.changing(
          action,
          before,
          { ...before, state: 'reported', version: before.version + 1 },
          unchangedSince(before),
        ),
        table.putting(report, { ...said, priorityId, campaignId }),
      ])
      return outcome.done
    },

    /** A16: published ones that began before a moment, the longest ago first. */
    begun: (before: string, limit: number) =>
      table.first(listed, { index: 'byDate', partition: 'action', to: before }, limit),

    /** A17: over; false when it changed meanwhile. */
    async close(actionId: ActionId, now: Date): Promise<boolean> {
      const found = await table.find(action, { actionId }, 'consistently')
      if (found?.state !== 'published' || found.endsAt > now.toISOString()) return false
      const outcome = await transact(table.client, [
        table.changing(action, found, { ...found, state: 'done' }, unchangedSince(found)),
      ])
      return outcome.done
    },

    /** A18: remembers which actions belong together; false when the series is there already. */
    begin: (entered: Series) => table.put(series, entered, { if: 'attribute_not_exists(#pk)' }),

    /** A19 */
    series: (seriesId: SeriesId) => table.find(series, { seriesId }, 'consistently'),

    /** A20: something for everyone who signed up; false when it was said already. */
    tell: (told: Notice) => table.put(notice, told, { if: 'attribute_not_exists(#pk)' }),

    /** A21: what was told. */
    told: (noticeId: Notice['noticeId']) => table.find(notice, { noticeId }, 'consistently'),

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
  }
}
export type ActionStore = ReturnType<typeof actionStore>

const storedShift = ({ actionId, state }: Pick<Action, 'actionId' | 'state'>, entry: Shift): StoredShift => ({
  ...entry,
  actionId,
  isOpen: state === 'published',
})

export const unchangedSince = ({ version, state }: Pick<Action, 'version' | 'state'>) => ({
  if: '#version = :wasVersion AND #state = :wasState',
  values: { wasVersion: version, wasState: state },
})
