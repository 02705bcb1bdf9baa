import { contractRoutes } from '#shared/http/routes.ts'
import { operation } from '../http/operation.ts'
import type { ContractDocument } from './describe-contract.ts'

type Deps = { document: () => ContractDocument }

export const getOpenApi = operation(contractRoutes.getOpenApi)(async (_call, { document }: Deps) => ({
  ...document(),
}))
