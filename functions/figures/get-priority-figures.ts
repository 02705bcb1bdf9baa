import { figureRoutes } from '#shared/figures/routes.ts'
import { operation } from '../http/operation.ts'
import type { FigureStore } from './figure-store.ts'

type Deps = { figures: Pick<FigureStore, 'of'> }

/** A priority that was just decided has no figures yet: zeros, not a refusal. */
export const getPriorityFigures = operation(figureRoutes.getPriorityFigures)(
  async ({ params }, { figures }: Deps) => figures.of(params.priorityId),
)
