import { cache } from 'react'
import { councilRoutes } from '#shared/councils/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Who sits in the two councils on a day, which seats are vacant, and the terms. */
export const loadComposition = cache((token: string, day?: string) =>
  ask(councilRoutes.listSeats, { token, query: { day } }),
)

/** Who sits in the two councils today. */
export const loadSeats = async (token: string) => (await loadComposition(token)).seats

/** Who came and went, the latest first. */
export const loadSeatChanges = (token: string, cursor?: string) =>
  ask(councilRoutes.listSeatChanges, { token, query: { cursor } })

/** The rules of both councils. */
export const loadRules = cache((token: string) => ask(councilRoutes.listRules, { token }))

/** Whose id this is; nothing when it is nobody's. */
export const loadPerson = (token: string, personId: string) =>
  ask(councilRoutes.findPerson, { token, params: { personId } }).catch(() => undefined)
