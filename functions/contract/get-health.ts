import { contractRoutes } from '#shared/http/routes.ts'
import { operation } from '../http/operation.ts'

/** Asks no table: it says that the way from the browser to a function is open. */
export const getHealth = operation(contractRoutes.getHealth)(async () => ({ status: 'ok' as const }))
