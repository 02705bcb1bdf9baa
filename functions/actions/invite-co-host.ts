import { isOpenToChange } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { ActionStore } from './action-store.ts'
import type { CoHostStore } from './co-host-store.ts'
import { findChapterAction } from './find-chapter-action.ts'
import type { ThreadStore } from './thread-store.ts'

const most = 10

type Deps = {
  actions: Pick<ActionStore, 'find'>
  coHosts: Pick<CoHostStore, 'set'>
  thread: Pick<ThreadStore, 'chapter'>
  now: () => Date
}

/** A chapter that declined may be asked again. */
export const inviteCoHost = operation(actionRoutes.inviteCoHost)(async (
  { actor, params, body: { chapterId } },
  { actions, coHosts, thread, now }: Deps,
) => {
  const { shifts, report: _, ...before } = await findChapterAction(actions, actor, params)
  if (!isOpenToChange(before, now())) throw new Refusal('not_open_to_change')
  const known = before.coHosts.find((one) => one.chapterId === chapterId)
  if (chapterId === before.chapterId || (known && known.state !== 'declined'))
    throw new Refusal('already_invited')
  const chapter = await thread.chapter(chapterId)
  const asked = before.coHosts.filter(({ state }) => state !== 'declined')
  if (!chapter || asked.length >= most)
    throw new Refusal('invalid_request', [{ field: 'chapterId', code: 'not_a_choice' }])
  const invited = { chapterId, name: chapter.name, state: 'invited' as const }
  if (!(await coHosts.set(before, invited))) throw new Refusal('version_conflict')
  const others = before.coHosts.filter((one) => one.chapterId !== chapterId)
  return { ...before, shifts, coHosts: [...others, invited], version: before.version + 1 }
})
