import { planRoutes } from '#shared/plans/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Who offered help and waits for an answer of the own chapter. @throws ApiRefusal `not_your_chapter` */
export const loadOffers = (token: string, chapterId: string) =>
  ask(planRoutes.listOffers, { token, params: { chapterId }, query: {} })

/** Whom the chapters of the own state have not answered. */
export const loadLateOffers = (token: string, chapterId: string) =>
  ask(planRoutes.listLateOffers, { token, params: { chapterId }, query: {} })
