import type { ActionId, ActionWithShifts, Shift, ShiftId } from '#shared/actions/action.ts'
import { dutiesOf } from '#shared/actions/paperwork.ts'
import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { districtOf } from '#shared/chapters/districts.ts'
import { postcodesOfDistrict } from '#shared/chapters/postcodes.ts'
import { hospital, housing, places, type ActionWords } from './action-words.ts'
import { chance, type Chance } from './chance.ts'
import { districtChapters, tree } from './chapters.ts'

const districtsTakingPart = 180
const days = 28
const contacts = ['Katrin Vogel', 'Mehmet Aydin', 'Jule Petersen', 'Rosa Winter']

function shiftsOf({ shifts, capacity }: ActionWords, day: string, luck: Chance): Shift[] {
  return shifts.map(([from, to]) => {
    const room = luck.between(...capacity)
    return {
      shiftId: luck.id('shf') as ShiftId,
      startsAt: instantInBerlin(day, from),
      endsAt: instantInBerlin(day, to),
      capacity: room,
      // A few are full, most have some people and some room: as it is two weeks before.
      taken: luck.percent(8) ? room : Math.min(room, Math.floor((room * luck.between(0, 70)) / 100)),
      waiting: 0,
      ...(room > 4 && { minimum: 2 }),
      ...(luck.percent(20) && { meetingPoint: 'am roten Schirm' }),
      ...(luck.percent(15) && { needs: 'jemand mit Lastenrad' }),
    }
  })
}

/** One to three weeks before its day, but not before its campaign began, and yesterday at the latest. */
function publishedBefore(day: string, { startsOn }: Campaign, today: string, actionId: ActionId): string {
  const weeksBefore = addDays(day, -chance(`${actionId} published`).between(7, 20))
  const inCampaign = weeksBefore < startsOn ? startsOn : weeksBefore
  const yesterday = addDays(today, -1)
  return instantInBerlin(inCampaign > yesterday ? yesterday : inCampaign, '18:00')
}

function actionOf(
  chapter: Chapter,
  ags: string,
  campaign: Campaign,
  words: ActionWords,
  day: string,
  today: string,
  luck: Chance,
): ActionWithShifts {
  const shifts = shiftsOf(words, day, luck)
  const district = districtOf(ags)
  const actionId = luck.id('act') as ActionId
  return {
    actionId,
    priorityId: campaign.priorityId,
    priorityTitle: campaign.priorityTitle,
    campaignId: campaign.campaignId,
    campaignTitle: campaign.title,
    chapterId: chapter.chapterId,
    chapterName: chapter.name,
    ...(chapter.districtChapterId && { districtChapterId: chapter.districtChapterId }),
    ags,
    type: words.type,
    title: luck.oneOf(words.titles),
    description: words.description,
    place: {
      ...luck.oneOf(places),
      postcode: luck.oneOf(postcodesOfDistrict(ags)),
      city: district?.name ?? chapter.name,
      access: [
        ...(luck.percent(70) ? (['step_free'] as const) : []),
        ...(luck.percent(40) ? (['toilet'] as const) : []),
        ...(luck.percent(50) ? (['seats'] as const) : []),
        ...(luck.percent(8) ? (['sign_language'] as const) : []),
      ],
    },
    startsAt: shifts[0]!.startsAt,
    endsAt: shifts.at(-1)!.endsAt,
    state: 'published',
    publishedAt: publishedBefore(day, campaign, today, actionId),
    ...(luck.percent(30) && { bring: 'warme Kleidung und gute Laune' }),
    contact: { name: luck.oneOf(contacts), reach: 'aktion@example.org' },
    duties: dutiesOf({ type: words.type, on: day, state: chapter.state }).map((duty) =>
      luck.percent(60) ? { ...duty, responsible: luck.oneOf(contacts), doneOn: addDays(day, -30) } : duty,
    ),
    coHosts: [],
    sequence: 0,
    places: shifts.reduce((sum, { capacity }) => sum + capacity, 0),
    placesTaken: shifts.reduce((sum, { taken }) => sum + taken, 0),
    version: 2,
    shifts,
  }
}

/** Dresden and Rostock first, since the demo people coordinate there; then districts all over the country. */
function hosts(): Chapter[] {
  const luck = chance('hosts')
  const isDemo = ({ chapterId }: Chapter) => chapterId === 'dresden' || chapterId === 'rostock'
  const weighed = districtChapters.map((chapter) => ({
    chapter,
    weight: isDemo(chapter) ? -1 : luck.between(0, 1e6),
  }))
  return weighed
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, districtsTakingPart)
    .map(({ chapter }) => chapter)
}

/** Public actions of 180 district associations over the next four weeks; some have several, one is a neighbourhood's. */
export function plannedActions(campaigns: readonly Campaign[], today: string): ActionWithShifts[] {
  const [first, second] = campaigns as [Campaign, Campaign]
  const kinds = [
    [first, housing],
    [second, hospital],
  ] as const
  const ofDistricts = hosts().flatMap((chapter, position) => {
    const luck = chance(chapter.chapterId)
    const count = position < 2 ? 4 : luck.between(1, 3)
    return Array.from({ length: count }, (_, nth) => {
      const [campaign, words] = nth === 0 && position % 3 > 0 ? kinds[0] : luck.oneOf(kinds)
      const day = addDays(today, luck.between(1, days))
      return actionOf(chapter, chapter.covers[0]!.ags, campaign, luck.oneOf(words), day, today, luck)
    })
  })
  const neustadt = tree.find(({ chapterId }) => chapterId === 'dresden-neustadt')!
  const local = actionOf(
    neustadt,
    '14612',
    first,
    housing[0]!,
    addDays(today, 5),
    today,
    chance('dresden-neustadt'),
  )
  return [...ofDistricts, local]
}

/** What 110 of them did in the first three weeks of the campaign. */
export function pastActions(campaigns: readonly Campaign[], today: string): ActionWithShifts[] {
  const [first, second] = campaigns as [Campaign, Campaign]
  return hosts()
    .slice(0, 110)
    .flatMap((chapter) => {
      const luck = chance(`${chapter.chapterId} before`)
      return Array.from({ length: luck.between(1, 2) }, () => {
        const back = luck.between(1, 20)
        const [campaign, words] = back < 7 && luck.percent(40) ? [second, hospital] : [first, housing]
        return actionOf(
          chapter,
          chapter.covers[0]!.ags,
          campaign,
          luck.oneOf(words),
          addDays(today, -back),
          today,
          luck,
        )
      })
    })
}
