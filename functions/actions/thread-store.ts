import { Campaign, type CampaignId } from '#shared/campaigns/campaign.ts'
import { Chapter, type ChapterId } from '#shared/chapters/chapter.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

const campaign = entity('campaign', Campaign, ({ campaignId }: { campaignId: CampaignId }) => [
  `CAMPAIGN#${campaignId}`,
  'CAMPAIGN',
])
const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: ChapterId }) => [
  'CHAPTERS',
  chapterId,
])

/** What an action hangs on: read here, written by the features they belong to. */
export const threadStore = (table: Table) => ({
  /** A8 */
  campaign: (campaignId: CampaignId) => table.find(campaign, { campaignId }),

  /** A9 */
  chapter: (chapterId: ChapterId) => table.find(chapter, { chapterId }),
})
export type ThreadStore = ReturnType<typeof threadStore>
