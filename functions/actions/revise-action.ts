import type { Action, ActionWithShifts } from '#shared/actions/action.ts'
import { isOpenToChange } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { Notice, NoticeId } from '../mail/notice.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'
import { followSeries } from './follow-series.ts'
import { planAction, type Entered } from './plan-action.ts'
import type { ThreadStore } from './thread-store.ts'

type Deps = {
  actions: Pick<ActionStore, 'find' | 'revise' | 'series'>
  thread: ThreadStore
  now: () => Date
}
type Above = { campaign: Campaign; chapter: Chapter; now: Date }

export const noticeOf = (
  kind: Notice['kind'],
  { actionId }: Pick<Action, 'actionId'>,
  now: Date,
): Notice => ({
  noticeId: newId('not') as NoticeId,
  actionId,
  kind,
  writtenAt: now.toISOString(),
})

const whenAndWhere = ({ place, shifts, onlineLink }: ActionWithShifts) =>
  JSON.stringify([
    place.name,
    place.street,
    place.postcode,
    place.city,
    onlineLink,
    shifts.map(({ shiftId, startsAt, endsAt, meetingPoint }) => [shiftId, startsAt, endsAt, meetingPoint]),
  ])

/** What calendars and people must hear of: another time or another place of something that is published. */
function revised(before: ActionWithShifts, entered: Entered, { campaign, chapter, now }: Above) {
  const { actionId, state, publishedAt, version, seriesId, copiedFrom } = before
  const planned: ActionWithShifts = {
    ...planAction(entered, campaign, chapter, now, before),
    actionId,
    state,
    ...(publishedAt && { publishedAt }),
    ...(seriesId && { seriesId }),
    ...(copiedFrom && { copiedFrom }),
    version: version + 1,
  }
  const isToBeTold = state === 'published' && whenAndWhere(before) !== whenAndWhere(planned)
  if (!isToBeTold) return { after: planned }
  return {
    after: { ...planned, sequence: before.sequence + 1 },
    told: noticeOf('action_changed', before, now),
  }
}

/** What was entered for one day of a series, for another day: the shifts in their order, as far as both have them. */
function enteredFor(one: ActionWithShifts, entered: Entered, asked: ActionWithShifts): Entered {
  const daysOn = Math.round(
    (Date.parse(dayInBerlin(new Date(one.startsAt))) - Date.parse(dayInBerlin(new Date(asked.startsAt)))) /
      86_400_000,
  )
  return {
    ...entered,
    on: addDays(entered.on, daysOn),
    shifts: entered.shifts.map(({ shiftId, ...words }) => {
      const position = asked.shifts.findIndex((shift) => shift.shiftId === shiftId)
      const own = position < 0 ? undefined : one.shifts[position]?.shiftId
      return { ...words, ...(own && { shiftId: own }) }
    }),
  }
}

export const reviseAction = operation(actionRoutes.reviseAction)(async (
  { actor, params, body: { version, scope, ...entered } },
  { actions, thread, now }: Deps,
) => {
  const moment = now()
  const before = await findChapterAction(actions, actor, params)
  if (!isOpenToChange(before, moment)) throw new Refusal('not_open_to_change')
  if (before.version !== version) throw new Refusal('version_conflict')
  const [campaign, chapter] = await Promise.all([
    thread.campaign(before.campaignId),
    thread.chapter(before.chapterId),
  ])
  if (!campaign || !chapter) throw new Refusal('not_found')
  const above = { campaign, chapter, now: moment }
  // The others are planned before anything is written: what cannot be on one of the days is refused as a whole.
  const others = (await followSeries(before, scope, actions))
    .filter((one) => isOpenToChange(one, moment))
    .map((one) => ({ before: one, ...revised(one, enteredFor(one, entered, before), above) }))

  const { after, told } = revised(before, entered, above)
  const outcome = await actions.revise(after, before, told)
  if (outcome !== 'done') throw new Refusal(outcome)
  for (const other of others) {
    const done = await actions.revise(other.after, other.before, other.told)
    if (done !== 'done') throw new Refusal(done)
  }
  return after
})
