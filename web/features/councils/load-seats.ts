import { cache } from 'react'
import { councilRoutes } from '#shared/councils/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Who sits in the two councils today. */
export const loadSeats = cache(async (token: string) => (await ask(councilRoutes.listSeats, { token })).seats)
