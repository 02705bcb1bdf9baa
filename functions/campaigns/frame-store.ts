import * as z from 'zod'
import { Campaign, type CampaignId } from '#shared/campaigns/campaign.ts'
import { Frame, StateLayer } from '#shared/campaigns/frame.ts'
import { Template, type TemplateId } from '#shared/campaigns/template.ts'
import { Chapter, type ChapterId } from '#shared/chapters/chapter.ts'
import { CampaignCoordinators, ShapedCampaign } from '#shared/campaigns/coordinators.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { entity } from '../dynamo/entity.ts'
import { transact } from '../dynamo/transaction.ts'
import type { Table } from '../dynamo/table.ts'

const frame = entity('frame', Frame, ({ campaignId }: { campaignId: CampaignId }) => [
  `CAMPAIGN#${campaignId}`,
  'FRAME',
])
const layer = entity(
  'layer',
  StateLayer,
  ({ campaignId, chapterId }: { campaignId: CampaignId; chapterId: string }) => [
    `CAMPAIGN#${campaignId}`,
    `LAYER#${chapterId}`,
  ],
)
const template = entity(
  'template',
  Template,
  ({ campaignId, templateId }: { campaignId: CampaignId; templateId: TemplateId }) => [
    `CAMPAIGN#${campaignId}`,
    `TEMPLATE#${templateId}`,
  ],
)

const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: ChapterId }) => [
  'CHAPTERS',
  chapterId,
])

const daysKept = 30
const endsOn = z.iso.date()
const expires = (item: { endsOn: string }) => Date.parse(addDays(item.endsOn, daysKept + 1)) / 1000
const coordinators = entity(
  'coordinators',
  CampaignCoordinators.extend({ endsOn }),
  ({ campaignId }: { campaignId: CampaignId }) => [`CAMPAIGN#${campaignId}`, 'COORDINATORS'],
  { expires },
)
const shaped = entity(
  'shaped',
  ShapedCampaign.extend({ endsOn }),
  ({ personId, campaignId }: Pick<ShapedCampaign, 'personId' | 'campaignId'>) => [
    `PERSON#${personId}`,
    `SHAPES#${campaignId}`,
  ],
  { expires },
)

/** The version that was read is still the one there; 0 means that there was none. */
const stillAt = (version: number) =>
  version === 0 ? { if: 'attribute_not_exists(#pk)' } : { if: '#version = :was', values: { was: version } }

/** The frame, its layers and templates stand beside their campaign: one read gives all of them. */
export const frameStore = (table: Table) => ({
  /** CA6: the campaign and everything districts share of it; undefined when there is no such campaign. */
  async of(campaignId: CampaignId) {
    const items = await table.collect({
      partition: `CAMPAIGN#${campaignId}`,
      from: 'CAMPAIGN',
      to: 'TEMPLATE#~',
    })
    const named = (name: string) => items.filter((item) => item['entity'] === name)
    const [campaign] = named('campaign')
    if (!campaign) return undefined
    const known = Campaign.parse(campaign)
    const [saved] = named('frame')
    const none: Frame = {
      campaignId,
      text: known.text,
      targets: [],
      phases: [],
      keyDates: [],
      version: 0,
    }
    const [people] = named('coordinators')
    return {
      campaign: known,
      frame: saved ? Frame.parse(saved) : none,
      coordinators: people
        ? CampaignCoordinators.parse(people)
        : ({ campaignId, people: [], version: 0 } satisfies CampaignCoordinators),
      layers: named('layer').map((item) => StateLayer.parse(item)),
      templates: named('template')
        .map((item) => Template.parse(item))
        .toSorted((a, b) => a.title.localeCompare(b.title, 'de')),
    }
  },

  /** CA7: false when somebody saved another version meanwhile. */
  saveFrame: (saved: Frame) => table.put(frame, saved, stillAt(saved.version - 1)),

  /** CA10: with what each of them sees of it; false when somebody named others meanwhile. */
  async nameCoordinators(named: CampaignCoordinators, before: CampaignCoordinators, of: Campaign) {
    const { campaignId, title, endsOn: lastDay } = of
    const missingIn = (those: CampaignCoordinators['people'], these: CampaignCoordinators['people']) =>
      these.filter(({ personId }) => !those.some((one) => one.personId === personId))
    const outcome = await transact(table.client, [
      table.putting(coordinators, { ...named, endsOn: lastDay }, stillAt(before.version)),
      ...missingIn(before.people, named.people).map(({ personId }) =>
        table.putting(shaped, { personId, campaignId, title, endsOn: lastDay }),
      ),
      ...missingIn(named.people, before.people).map(({ personId }) =>
        table.deleting(shaped, { personId, campaignId }),
      ),
    ])
    return outcome.done
  },

  /** CA12: the campaigns somebody shapes, by title. */
  async shapedBy(personId: PersonId): Promise<ShapedCampaign[]> {
    const items = await table.collect({
      partition: `PERSON#${personId}`,
      from: 'SHAPES#',
      to: 'SHAPES#~',
    })
    return items
      .map((item) => ShapedCampaign.parse(item))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'de'))
  },

  /** CA11: the chapter that is to have a layer (CH2, seen from here). */
  chapter: (chapterId: ChapterId) => table.find(chapter, { chapterId }),

  /** CA8 */
  saveLayer: (saved: StateLayer) => table.put(layer, saved, stillAt(saved.version - 1)),

  /** CA9 */
  saveTemplate: (saved: Template) => table.put(template, saved, stillAt(saved.version - 1)),
})
export type FrameStore = ReturnType<typeof frameStore>
