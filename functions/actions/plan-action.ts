import type { Action, ActionWithShifts, RevisedAction, Shift, ShiftId } from '#shared/actions/action.ts'
import { dutiesOf } from '#shared/actions/paperwork.ts'
import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'

/** What a coordinator enters, whether it is new or another version of what is there. */
export type Entered = Omit<RevisedAction, 'version' | 'scope'>

function shiftsOf({ on, shifts }: Pick<Entered, 'on' | 'shifts'>, before: readonly Shift[]): Shift[] {
  return shifts
    .map(({ from, to, shiftId, ...words }): Shift => {
      const known = before.find((shift) => shift.shiftId === shiftId)
      return {
        ...words,
        shiftId: known?.shiftId ?? (newId('shf') as ShiftId),
        startsAt: instantInBerlin(on, from),
        endsAt: instantInBerlin(on, to),
        taken: known?.taken ?? 0,
        waiting: known?.waiting ?? 0,
      }
    })
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/** The district of the place; where a postcode lies in several, the one the chapter covers. */
function districtOf(postcode: string, chapter: Chapter): string | undefined {
  const possible = districtsOfPostcode(postcode)
  const covered = chapter.covers.map(({ ags }) => ags)
  return possible.find((ags) => covered.includes(ags)) ?? possible[0] ?? covered[0]
}

/**
 * What a coordinator entered, as an action has it: moments instead of local times, the thread above, the district,
 * the paperwork.
 * @param before what it was so far: shifts keep who is in them, paperwork keeps what is done
 * @throws Refusal `date_passed`, `outside_campaign`, `invalid_request` for a shift that is not one of this action or
 * that the change to summer time turns round: at 02:30 it is 03:30 already
 */
export function planAction(
  entered: Entered,
  campaign: Campaign,
  chapter: Chapter,
  now: Date,
  before?: ActionWithShifts,
) {
  const { on, shifts: _, ...words } = entered
  if (on < dayInBerlin(now)) throw new Refusal('date_passed', [{ field: 'on', code: 'date_passed' }])
  if (on < campaign.startsOn || on > campaign.endsOn)
    throw new Refusal('outside_campaign', [{ field: 'on', code: 'outside_campaign' }])

  const turned = entered.shifts.findIndex(
    ({ from, to }) => instantInBerlin(on, to) <= instantInBerlin(on, from),
  )
  if (turned >= 0)
    throw new Refusal('invalid_request', [{ field: `shifts.${turned}.to`, code: 'ends_before_start' }])
  const ids = entered.shifts.flatMap(({ shiftId }) => shiftId ?? [])
  const strange = entered.shifts.findIndex(
    ({ shiftId }) => shiftId && !before?.shifts.some((shift) => shift.shiftId === shiftId),
  )
  if (strange >= 0 || new Set(ids).size < ids.length)
    throw new Refusal('invalid_request', [
      { field: `shifts.${Math.max(strange, 0)}.shiftId`, code: 'not_a_choice' },
    ])

  const shifts = shiftsOf(entered, before?.shifts ?? [])
  const ags = districtOf(entered.place.postcode, chapter)
  return {
    ...words,
    priorityId: campaign.priorityId,
    priorityTitle: campaign.priorityTitle,
    campaignId: campaign.campaignId,
    campaignTitle: campaign.title,
    chapterId: chapter.chapterId,
    chapterName: chapter.name,
    ...(chapter.districtChapterId && { districtChapterId: chapter.districtChapterId }),
    ...(ags && { ags }),
    startsAt: shifts.map((shift) => shift.startsAt).reduce((a, b) => (a < b ? a : b)),
    endsAt: shifts.map((shift) => shift.endsAt).reduce((a, b) => (a > b ? a : b)),
    places: shifts.reduce((sum, shift) => sum + shift.capacity, 0),
    placesTaken: shifts.reduce((sum, shift) => sum + shift.taken, 0),
    duties: dutiesOf({ type: entered.type, on, state: chapter.state }, before?.duties),
    coHosts: before?.coHosts ?? [],
    sequence: before?.sequence ?? 0,
    shifts,
  } satisfies Partial<Action> & { shifts: Shift[] }
}
