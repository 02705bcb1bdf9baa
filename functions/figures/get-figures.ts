import { figureRoutes } from '#shared/figures/routes.ts'
import { operation } from '../http/operation.ts'
import { nation } from './count-contributions.ts'
import type { FigureStore } from './figure-store.ts'

type Deps = { figures: Pick<FigureStore, 'of'> }

export const getFigures = operation(figureRoutes.getFigures)(async (_call, { figures }: Deps) =>
  figures.of(nation),
)
