import { figureRoutes } from '#shared/figures/routes.ts'
import { operation } from '../http/operation.ts'
import type { FigureStore } from './figure-store.ts'

type Deps = { figures: Pick<FigureStore, 'of'> }

/** A campaign that was just opened has no figures yet: zeros, not a refusal. */
export const getCampaignFigures = operation(figureRoutes.getCampaignFigures)(
  async ({ params }, { figures }: Deps) => figures.of(params.campaignId),
)
