import { cache } from 'react'
import { mayShapeCampaign } from '#shared/campaigns/policy.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ApiRefusal } from '#shared/http/client.ts'
import type { Me } from '#shared/people/person.ts'
import { ask } from '#web/lib/api.ts'

/** Who shapes a campaign beside the federal office; undefined for somebody who does not shape it. */
export const loadCoordinators = (campaignId: string, token: string) =>
  ask(campaignRoutes.getCoordinators, { token, params: { campaignId } }).catch((error: unknown) => {
    if (error instanceof ApiRefusal && error.code === 'not_allowed') return undefined
    throw error
  })

/** The campaigns somebody was named to shape. */
export const loadMyCampaigns = cache(async (token: string) => {
  const { items } = await ask(campaignRoutes.listMyCampaigns, { token })
  return items
})

/** Whether somebody changes the frame and the templates of a campaign. */
export const loadMayShape = async (campaignId: string, { me, token }: { me: Me; token: string }) =>
  mayShapeCampaign(
    me,
    (await loadMyCampaigns(token)).filter((one) => one.campaignId === campaignId),
  )
