import * as z from 'zod'
import type { CampaignId } from '#shared/campaigns/campaign.ts'
import { Chapter, ChapterId } from '#shared/chapters/chapter.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { Call, steps, type DistrictParticipation, type Step } from '#shared/participation/participation.ts'
import { Person } from '#shared/people/person.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'

const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: string }) => ['CHAPTERS', chapterId])
const ChapterName = Chapter.pick({ chapterId: true, name: true, level: true, parentId: true })
const person = entity('person', Person, ({ personId }: { personId: PersonId }) => [
  `PERSON#${personId}`,
  'PERSON',
])
const secondsKept = 365 * 86_400
const call = entity(
  'call',
  Call.extend({ stateId: ChapterId }),
  ({
    campaignId,
    stateId,
    at,
    callId,
  }: {
    campaignId: string
    stateId: string
    at: string
    callId: string
  }) => [`CALLS#${campaignId}#${stateId}`, `${at}#${callId}`],
  { expires: ({ at }) => Math.floor(Date.parse(at) / 1000) + secondsKept },
)
const counted = entity(
  'participation',
  z.looseObject({}),
  ({ campaignId, chapterId }: { campaignId: string; chapterId: string }) => [
    `PARTICIPATION#${campaignId}`,
    chapterId,
  ],
)

/** The first day on which something is counted: what was called off again is counted as nothing. */
function firstDay(item: Record<string, unknown>, step: Step): string | undefined {
  const days = Object.entries(item).flatMap(([name, count]) =>
    name.startsWith(`${step}:`) && Number(count) > 0 ? [name.slice(step.length + 1)] : [],
  )
  return days.toSorted((a, b) => a.localeCompare(b))[0]
}

const number = (item: Record<string, unknown>, name: string) => Math.max(0, Number(item[name] ?? 0))

function districtOf(chapterId: string, item: Record<string, unknown>): DistrictParticipation {
  const since = steps.flatMap((step) => {
    const day = firstDay(item, step)
    return day ? [[step, day] as const] : []
  })
  return {
    chapterId: chapterId as ChapterId,
    ...Object.fromEntries(since),
    actions: number(item, 'actions'),
    doors: number(item, 'doors'),
    conversations: number(item, 'conversations'),
    signatures: number(item, 'signatures'),
    newMembers: number(item, 'interested'),
  }
}

/** How far the districts are; counted by the figures, read here. */
export const participationStore = (campaigns: Table, signUps: Table) => ({
  /** PA1: all districts that took a step, in one request. */
  async of(campaignId: CampaignId): Promise<DistrictParticipation[]> {
    const items = await campaigns.collect({ partition: `PARTICIPATION#${campaignId}` })
    return items
      .map((item) => districtOf(String(item['sk']), item))
      .filter((district) => steps.some((step) => district[step]))
  },

  /** PA2 */
  async ofDistrict(campaignId: CampaignId, chapterId: ChapterId): Promise<DistrictParticipation> {
    return districtOf(chapterId, (await campaigns.find(counted, { campaignId, chapterId })) ?? {})
  },

  /** PA7: all chapters by name, and where they belong (CH1, seen from here). */
  tree: async () =>
    (await campaigns.collect({ partition: 'CHAPTERS' })).map((item) => ChapterName.parse(item)),

  /** PA3: the calls of a state, the latest first. */
  calls: (campaignId: CampaignId, stateId: string, page: PageRequest) =>
    campaigns.page(call, { partition: `CALLS#${campaignId}#${stateId}`, latestFirst: true }, page),

  /** PA4 */
  note: (stateId: ChapterId, noted: Call) => campaigns.put(call, { ...noted, stateId }),

  /** PA5: which state a district belongs to (CH2, seen from here). */
  chapter: (chapterId: string) => campaigns.find(chapter, { chapterId }),

  /** PA6: who called (ID3, seen from here). */
  person: (personId: PersonId) => signUps.find(person, { personId }),
})
export type ParticipationStore = ReturnType<typeof participationStore>
