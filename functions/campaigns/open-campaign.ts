import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign, CampaignId } from '#shared/campaigns/campaign.ts'
import { mayOpenCampaign } from '#shared/campaigns/policy.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { CampaignStore } from './campaign-store.ts'

type Deps = { campaigns: Pick<CampaignStore, 'priority' | 'open'>; now: () => Date }

/** A priority is on record only once both councils have decided: to find it is to know that. */
export const openCampaign = operation(campaignRoutes.openCampaign)(async (
  { body, actor },
  { campaigns, now }: Deps,
) => {
  if (!mayOpenCampaign(actor)) throw new Refusal('not_allowed')
  const moment = now()
  if (body.endsOn < dayInBerlin(moment)) throw new Refusal('date_passed')
  const priority = await campaigns.priority(body.priorityId)
  if (!priority) throw new Refusal('invalid_request', [{ field: 'priorityId', code: 'not_a_choice' }])
  if (body.startsOn < priority.startsOn || priority.endsOn < body.endsOn)
    throw new Refusal('period_outside_priority')

  const opened: Campaign = {
    ...body,
    priorityTitle: priority.title,
    campaignId: newId('cmp') as CampaignId,
    openedAt: moment.toISOString(),
  }
  await campaigns.open(opened)
  return opened
})
