import { Campaign, type CampaignId } from '#shared/campaigns/campaign.ts'
import { Frame, StateLayer } from '#shared/campaigns/frame.ts'
import { Template } from '#shared/campaigns/template.ts'
import { Chapter, type ChapterId } from '#shared/chapters/chapter.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { Person } from '#shared/people/person.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: ChapterId }) => [
  'CHAPTERS',
  chapterId,
])
const person = entity('person', Person, ({ personId }: { personId: PersonId }) => [
  `PERSON#${personId}`,
  'PERSON',
])

/** What plans stand on: read here, written by the features they belong to. */
export const groundStore = (campaigns: Table, signUps: Table) => ({
  /** PL15: the campaign with its frame, layers and templates (CA6, seen from here). */
  async campaign(campaignId: CampaignId) {
    const items = await campaigns.collect({
      partition: `CAMPAIGN#${campaignId}`,
      from: 'CAMPAIGN',
      to: 'TEMPLATE#~',
    })
    const of = (name: string) => items.filter((item) => item['entity'] === name)
    const [found] = of('campaign')
    const [frame] = of('frame')
    return (
      found && {
        campaign: Campaign.parse(found),
        phases: frame ? Frame.parse(frame).phases : [],
        layers: of('layer').map((item) => StateLayer.parse(item)),
        templates: of('template').map((item) => Template.parse(item)),
      }
    )
  },

  /** PL16: a chapter (CH2, seen from here). */
  chapter: (chapterId: ChapterId) => campaigns.find(chapter, { chapterId }),

  /** PL17: who is asking, by name (ID3, seen from here). */
  person: (personId: PersonId) => signUps.find(person, { personId }),
})
export type GroundStore = ReturnType<typeof groundStore>
