import { actionRoutes } from '#shared/actions/routes.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'

type Deps = { actions: Pick<ActionStore, 'find'> }

export const getChapterAction = operation(actionRoutes.getChapterAction)(
  async ({ actor, params }, { actions }: Deps) => findChapterAction(actions, actor, params),
)
