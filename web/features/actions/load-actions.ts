import { cache } from 'react'
import { actionRoutes, type ActionSearch } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Published actions by date, one page of them. @throws ApiRefusal `cursor_invalid` */
export const loadActions = cache((search: ActionSearch) => ask(actionRoutes.listActions, { query: search }))
