import { contractRoutes } from '#shared/http/routes.ts'
import { operation } from '../http/operation.ts'
import type { ContractDocument } from './describe-contract.ts'
import { writeDocs } from './write-docs.ts'

type Deps = { document: () => ContractDocument }

export const getDocs = operation(contractRoutes.getDocs)(async (_call, { document }: Deps) =>
  writeDocs(document()),
)
