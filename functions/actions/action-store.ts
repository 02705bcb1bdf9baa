import * as z from 'zod'
import { Action, ActionId, Shift, type ActionWithShifts, type ShiftId } from '#shared/actions/action.ts'
import { Report } from '#shared/actions/report.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'
import { notice, type Notice } from '../mail/notice.ts'
import { actionListStore, byDateAndId } from './action-list-store.ts'
import { messageStore } from './message-store.ts'
import { seriesStore } from './series-store.ts'

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
  Report.extend({
    priorityId: z.string(),
    campaignId: z.string(),
    /** What it was and who did it, so that what was learned can be read without the action. */
    title: z.string(),
    chapterName: z.string(),
    districtChapterId: z.string().optional(),
  }),
  ({ actionId }: { actionId: ActionId }) => [`ACTION#${actionId}`, 'REPORT'],
  {
    indexes: ({ priorityId, reportedAt, actionId, learned }) => ({
      byParent: learned ? [`report#${priorityId}`, `${reportedAt}#${actionId}`] : undefined,
    }),
  },
)

/** An action as its own chapter reads it, with its report once there is one. */
export type FoundAction = ActionWithShifts & { report?: Report }

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
      const { priorityId, campaignId, districtChapterId, title, chapterName } = before
      const outcome = await transact(table.client, [
        table.changing(
          action,
          before,
          { ...before, state: 'reported', version: before.version + 1 },
          unchangedSince(before),
        ),
        table.putting(report, {
          ...said,
          priorityId,
          campaignId,
          ...(districtChapterId && { districtChapterId }),
          title,
          chapterName,
        }),
      ])
      return outcome.done
    },

    /** A17: over; false when it changed meanwhile. */
    async close(actionId: ActionId, now: Date): Promise<boolean> {
      const found = await table.find(action, { actionId }, 'consistently')
      if (found?.state !== 'published' || found.endsAt > now.toISOString()) return false
      const outcome = await transact(table.client, [
        table.changing(action, found, { ...found, state: 'done' }, unchangedSince(found)),
      ])
      return outcome.done
    },

    ...actionListStore(table),
    ...seriesStore(table),
    ...messageStore(table),

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
