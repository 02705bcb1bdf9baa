import { cache } from 'react'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'

/** What a link from a mail is for; changes nothing. @throws ApiRefusal `link_invalid`, `link_expired` */
export const loadLink = cache((token: string) => ask(signUpRoutes.lookUpLink, { query: { token } }))
