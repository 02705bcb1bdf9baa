import { cache } from 'react'
import { actionRoutes } from '#shared/actions/routes.ts'
import { ask } from '#web/lib/api.ts'

/** All actions of the own chapter from a day on, drafts included. @throws ApiRefusal `not_your_chapter` */
export const loadChapterActions = (
  token: string,
  chapterId: string,
  query: { from?: string; cursor?: string | undefined } = {},
) => ask(actionRoutes.listChapterActions, { token, params: { chapterId }, query })

/** One action of the own chapter, draft or published. @throws ApiRefusal `not_found`, `not_your_chapter` */
export const loadChapterAction = cache((token: string, chapterId: string, actionId: string) =>
  ask(actionRoutes.getChapterAction, { token, params: { chapterId, actionId } }),
)

/** Actions of other chapters that the own one is asked to carry along. @throws ApiRefusal `not_your_chapter` */
export const loadInvitations = (token: string, chapterId: string) =>
  ask(actionRoutes.listInvitations, { token, params: { chapterId }, query: {} })
