import { mayReviseAction } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'

type Deps = { actions: Pick<ActionStore, 'listOfChapter'>; now: () => Date }

const pageSize = 50

export const listChapterActions = operation(actionRoutes.listChapterActions)(async (
  { actor, params: { chapterId }, query },
  { actions, now }: Deps,
) => {
  if (!mayReviseAction(actor, chapterId)) throw new Refusal('not_your_chapter')
  const from = instantInBerlin(query.from ?? dayInBerlin(now()), '00:00')
  return actions.listOfChapter(chapterId, from, { limit: pageSize, cursor: query.cursor })
})
