import { maySeeSignUps } from '#shared/actions/policy.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { NoticeId } from '../mail/notice.ts'
import type { ActionStore } from './action-store.ts'
import { findChapterAction } from './find-chapter-action.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'tell' | 'told'>; now: () => Date }

/** The words are kept once; a listener makes a mail for each person. */
export const writeToAttendees = operation(actionRoutes.writeToAttendees)(async (
  { actor, params, body: { key, ...words } },
  { actions, now }: Deps,
) => {
  if (!maySeeSignUps(actor, params.chapterId)) throw new Refusal('not_your_chapter')
  const { actionId, state } = await findChapterAction(actions, actor, params)
  if (state === 'draft') throw new Refusal('not_open_to_change')
  const noticeId = idFor('not', key, `${actor.personId} ${actionId}`) as NoticeId
  const hash = requestHash(words)
  const isNew = await actions.tell({
    ...words,
    noticeId,
    actionId,
    kind: 'message',
    requestHash: hash,
    writtenAt: now().toISOString(),
  })
  if (!isNew && (await actions.told(noticeId))?.requestHash !== hash) throw new Refusal('key_reused')
  return { next: 'being_sent' as const }
})
