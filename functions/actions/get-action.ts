import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'

type Deps = { actions: Pick<ActionStore, 'find'> }

/**
 * A draft is not there for the public: the same answer as for an id that never was. The route's schema leaves out
 * what is only for those who come.
 */
export const getAction = operation(actionRoutes.getAction)(async ({ params }, { actions }: Deps) => {
  const action = await actions.find(params.actionId)
  if (!action || action.state === 'draft') throw new Refusal('not_found')
  // Who was asked or said no is between the chapters.
  return { ...action, coHosts: action.coHosts.filter(({ state }) => state === 'accepted') }
})
