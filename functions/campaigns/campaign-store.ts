import { Campaign, type CampaignId } from '#shared/campaigns/campaign.ts'
import { Priority } from '#shared/priorities/priority.ts'
import type { PriorityId } from '#shared/proposals/proposal.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'

const campaign = entity(
  'campaign',
  Campaign,
  ({ campaignId }: { campaignId: CampaignId }) => [`CAMPAIGN#${campaignId}`, 'CAMPAIGN'],
  {
    indexes: ({ campaignId, priorityId, startsOn }) => ({
      byType: ['campaign', `${startsOn}#${campaignId}`],
      byParent: [`campaign#${priorityId}`, `${startsOn}#${campaignId}`],
    }),
  },
)

/** What a campaign hangs on: read here, written where the councils decide. */
const priority = entity('priority', Priority, ({ priorityId }: { priorityId: PriorityId }) => [
  `PRIORITY#${priorityId}`,
  'PRIORITY',
])

export const campaignStore = (table: Table) => ({
  /** CA1: all of them, the latest first. */
  latest: (page: PageRequest) =>
    table.page(campaign, { index: 'byType', partition: 'campaign', latestFirst: true }, page),

  /** CA2: those of one priority, the latest first. */
  ofPriority: (priorityId: PriorityId, page: PageRequest) =>
    table.page(campaign, { index: 'byParent', partition: `campaign#${priorityId}`, latestFirst: true }, page),

  /** CA3 */
  find: (campaignId: CampaignId) => table.find(campaign, { campaignId }),

  /** CA4 */
  open: (opened: Campaign) => table.put(campaign, opened, { if: 'attribute_not_exists(#pk)' }),

  /** CA5 */
  priority: (priorityId: PriorityId) => table.find(priority, { priorityId }),
})
export type CampaignStore = ReturnType<typeof campaignStore>
