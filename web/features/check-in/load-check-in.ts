import { cache } from 'react'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Who is expected at the door. @throws ApiRefusal `link_invalid`, `link_expired`, `not_open_yet` */
export const loadCheckIn = cache((token: string) => ask(signUpRoutes.openCheckIn, { query: { token } }))
