import { cache } from 'react'
import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'

/** One published action with its shifts. @throws ApiRefusal `not_found` */
export const loadAction = cache((actionId: string) => ask(actionRoutes.getAction, { params: { actionId } }))
