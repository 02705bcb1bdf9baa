import type { Action, NewAction, Shift, ShiftId } from '#shared/actions/action.ts'
import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'

type Entered = Omit<NewAction, 'campaignId'>

const shiftsOf = ({ on, shifts }: Pick<Entered, 'on' | 'shifts'>): Shift[] =>
  shifts
    .map(({ from, to, capacity }) => ({
      shiftId: newId('shf') as ShiftId,
      startsAt: instantInBerlin(on, from),
      endsAt: instantInBerlin(on, to),
      capacity,
      taken: 0,
    }))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))

/** The district of the place; where a postcode lies in several, the one the chapter covers. */
function districtOf(postcode: string, chapter: Chapter): string | undefined {
  const possible = districtsOfPostcode(postcode)
  const covered = chapter.covers.map(({ ags }) => ags)
  return possible.find((ags) => covered.includes(ags)) ?? possible[0] ?? covered[0]
}

/**
 * What a coordinator entered, as an action has it: moments instead of local times, the thread above, the district.
 * @throws Refusal `date_passed`, `outside_campaign`, `invalid_request` for a shift that the change to summer time
 * turns round: at 02:30 it is 03:30 already
 */
export function planAction(entered: Entered, campaign: Campaign, chapter: Chapter, now: Date) {
  const { on, shifts: _, ...words } = entered
  if (on < dayInBerlin(now)) throw new Refusal('date_passed', [{ field: 'on', code: 'date_passed' }])
  if (on < campaign.startsOn || on > campaign.endsOn)
    throw new Refusal('outside_campaign', [{ field: 'on', code: 'outside_campaign' }])

  const turned = entered.shifts.findIndex(
    ({ from, to }) => instantInBerlin(on, to) <= instantInBerlin(on, from),
  )
  if (turned >= 0)
    throw new Refusal('invalid_request', [{ field: `shifts.${turned}.to`, code: 'ends_before_start' }])

  const shifts = shiftsOf(entered)
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
    placesTaken: 0,
    shifts,
  } satisfies Partial<Action> & { shifts: Shift[] }
}
