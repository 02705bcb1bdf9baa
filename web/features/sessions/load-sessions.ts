import { cache } from 'react'
import { sessionRoutes } from '#shared/sessions/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Sessions to come, or a page of those that were held. */
export const loadSessions = (token: string, show: 'planned' | 'past', cursor?: string) =>
  ask(sessionRoutes.listSessions, { token, query: { show, cursor } })

/** A session with its agenda or its minutes. @throws ApiRefusal `not_found` */
export const loadSession = cache((token: string, sessionId: string) =>
  ask(sessionRoutes.getSession, { token, params: { sessionId } }),
)

/** The own seats, and the sessions of their councils. */
export const loadMySessions = cache((token: string) => ask(sessionRoutes.listMySessions, { token }))
