import * as z from 'zod'
import { ActionId } from '#shared/actions/action.ts'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { idSchema } from '#shared/http/id.ts'
import { entity } from '../dynamo/entity.ts'

export const NoticeId = idSchema('not')
export type NoticeId = z.infer<typeof NoticeId>

/**
 * Something everyone who signed up for an action is to hear, written (table Campaigns) in the same transaction as
 * what happened. A listener makes one mail for each person of it, however often it is told.
 */
export const Notice = z.object({
  noticeId: NoticeId,
  actionId: ActionId,
  kind: z.enum(['action_changed', 'action_cancelled', 'message']),
  /** The words of a message. */
  subject: z.string().optional(),
  text: z.string().optional(),
  /** SHA-256 of the request: the same key with something else is refused. */
  requestHash: z.string().optional(),
  writtenAt: Instant,
})
export type Notice = z.infer<typeof Notice>

/** Long enough for the last mail of it. */
const secondsKept = 7 * 86_400

export const notice = entity(
  'notice',
  Notice,
  ({ noticeId }: { noticeId: NoticeId }) => [`NOTICE#${noticeId}`, 'NOTICE'],
  { expires: ({ writtenAt }) => Math.floor(Date.parse(writtenAt) / 1000) + secondsKept },
)
