import { cache } from 'react'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { ApiRefusal } from '#shared/http/client.ts'
import { ask } from '#web/lib/api.ts'

/** Who shapes a campaign beside the federal office; undefined for somebody who does not shape it. */
export const loadCoordinators = cache((campaignId: string, token: string) =>
  ask(campaignRoutes.getCoordinators, { token, params: { campaignId } }).catch((error: unknown) => {
    if (error instanceof ApiRefusal && error.code === 'not_allowed') return undefined
    throw error
  }),
)
