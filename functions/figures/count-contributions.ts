import * as z from 'zod'
import { Action } from '#shared/actions/action.ts'
import { Report, reportedFigures } from '#shared/actions/report.ts'
import { dayInBerlin, mondayOf } from '#shared/calendar/berlin-time.ts'
import { Campaign } from '#shared/campaigns/campaign.ts'
import { Chapter } from '#shared/chapters/chapter.ts'
import { Plan } from '#shared/plans/plan.ts'
import type { Step } from '#shared/participation/participation.ts'
import { About, SignUp } from '#shared/sign-ups/sign-up.ts'

/**
 * What figures are kept for: the whole country, a priority or a campaign, by its id; and a district association in a
 * campaign, `<campaignId>/<chapterId>`.
 */
export type Scope = string
export const nation: Scope = 'nation'

export type Counter =
  | 'campaigns'
  | 'actions'
  | 'signUps'
  | 'districtChapters'
  | (typeof reportedFigures)[number]
  | `district:${string}`
  | `week:${string}`
  | `${Step}:${string}`

/** So many more (or fewer) in one counter of one scope. */
export type Count = { scope: Scope; counter: Counter; by: number }

/** The kinds of items that count, with no more than what the count needs. */
const CountedItem = z.discriminatedUnion('entity', [
  Action.pick({
    priorityId: true,
    campaignId: true,
    districtChapterId: true,
    state: true,
    startsAt: true,
    publishedAt: true,
  }).extend({
    entity: z.literal('action'),
  }),
  Campaign.pick({ priorityId: true }).extend({ entity: z.literal('campaign') }),
  Chapter.pick({ level: true }).extend({ entity: z.literal('chapter') }),
  Report.pick({
    came: true,
    doors: true,
    conversations: true,
    flyers: true,
    signatures: true,
    interested: true,
  }).extend({
    entity: z.literal('report'),
    priorityId: z.string(),
    campaignId: z.string(),
    districtChapterId: z.string().optional(),
    reportedAt: Report.shape.reportedAt.optional(),
  }),
  Plan.pick({ campaignId: true, districtChapterId: true, adoptedAt: true }).extend({
    entity: z.literal('plan'),
  }),
  SignUp.pick({ state: true }).extend({
    entity: z.literal('sign-up'),
    about: About.pick({ priorityId: true, campaignId: true }).optional(),
  }),
])
const countedEntities = ['action', 'campaign', 'chapter', 'plan', 'report', 'sign-up']

type Image = Record<string, unknown> | undefined

const oneIn = (scopes: readonly Scope[], ...counters: Counter[]): Count[] =>
  scopes.flatMap((scope) => counters.map((counter) => ({ scope, counter, by: 1 })))

const day = (instant: string) => dayInBerlin(new Date(instant))

/** What an item adds to how far a district is with a campaign; nothing where it counts for no district. */
const inDistrict = (campaignId: string, districtChapterId: string | undefined, ...counters: Counter[]) =>
  districtChapterId ? oneIn([`${campaignId}/${districtChapterId}`], ...counters) : []

/** What one stored item adds to the figures. */
export function contributionOf(image: Image): Count[] {
  if (!image || !countedEntities.includes(String(image['entity']))) return []
  const item = CountedItem.parse(image)
  switch (item.entity) {
    case 'action': {
      if (item.state === 'draft' || item.state === 'cancelled') return []
      const { districtChapterId } = item
      const district: Counter[] = districtChapterId ? [`district:${districtChapterId}`] : []
      const { startsAt, publishedAt, state, campaignId } = item
      const isOver = state === 'done' || state === 'reported'
      const taken: Counter[] = [
        // What was published before that was noted is counted by its own day, as it was then.
        `planned:${day(publishedAt ?? startsAt)}`,
        ...(isOver ? [`acted:${day(startsAt)}` as const] : []),
      ]
      return [
        ...oneIn([nation, item.priorityId, campaignId], 'actions', ...district),
        ...inDistrict(campaignId, districtChapterId, 'actions', ...taken),
        ...oneIn([item.priorityId], `week:${mondayOf(day(startsAt))}`),
      ]
    }
    case 'campaign':
      return oneIn([nation, item.priorityId], 'campaigns')
    case 'chapter':
      return item.level === 'district' ? oneIn([nation], 'districtChapters') : []
    case 'plan':
      return inDistrict(item.campaignId, item.districtChapterId, `adopted:${day(item.adoptedAt)}`)
    case 'report': {
      const { campaignId, districtChapterId, reportedAt } = item
      const scopes = [nation, item.priorityId, campaignId]
      if (districtChapterId) scopes.push(`${campaignId}/${districtChapterId}`)
      return [
        ...scopes.flatMap((scope) =>
          reportedFigures
            .map((counter) => ({ scope, counter, by: item[counter] }))
            .filter(({ by }) => by > 0),
        ),
        ...(reportedAt ? inDistrict(campaignId, districtChapterId, `reported:${day(reportedAt)}`) : []),
      ]
    }
    case 'sign-up': {
      const { state, about } = item
      return state === 'confirmed' && about
        ? oneIn([nation, about.priorityId, about.campaignId], 'signUps')
        : []
    }
    default:
      return item satisfies never
  }
}

/** One count for each counter; those that come to nothing are left out. */
export function sumOf(counts: readonly Count[]): Count[] {
  const sums = new Map<string, Count>()
  for (const { scope, counter, by } of counts) {
    const key = `${scope} ${counter}`
    sums.set(key, { scope, counter, by: (sums.get(key)?.by ?? 0) + by })
  }
  return [...sums.values()].filter(({ by }) => by !== 0)
}

/**
 * What a change of one item does to the figures. A sign-up that is deleted stays counted: personal data goes on
 * its day, what came of it remains.
 */
export function differenceOf(before: Image, after: Image): Count[] {
  if (!after && before?.['entity'] === 'sign-up') return []
  const gone = contributionOf(before).map((count) => ({ ...count, by: -count.by }))
  return sumOf([...gone, ...contributionOf(after)])
}
