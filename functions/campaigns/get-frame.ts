import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { FrameStore } from './frame-store.ts'

type Deps = { frames: Pick<FrameStore, 'of'> }

export const getFrame = operation(campaignRoutes.getFrame)(async ({ params }, { frames }: Deps) => {
  const found = await frames.of(params.campaignId)
  if (!found) throw new Refusal('not_found')
  const { frame, layers, templates } = found
  return { frame, layers, templates }
})
