import * as z from 'zod'
import { ActionId } from '../actions/action.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { line } from '../http/text.ts'
import { LinkToken } from '../http/link-token.ts'
import { Idea, IdeaId, NewIdea } from './idea.ts'

const ofChapter = z.object({ chapterId: ChapterId })
/** What the chapter sees of an idea, with the address to ask back. */
const ShownIdea = Idea.omit({ consent: true, locale: true }).meta({ id: 'ShownIdea' })
const Answered = Idea.pick({ ideaId: true, state: true, actionId: true })
const oneOfChapter = ofChapter.extend({ ideaId: IdeaId })

export const ideaRoutes = defineRoutes({
  sendIdea: {
    method: 'POST',
    path: '/chapters/{chapterId}/ideas',
    summary: 'Propose an action to a chapter without an account; a mail asks to confirm within 48 hours',
    audience: 'anyone',
    params: ofChapter,
    body: NewIdea,
    returns: z.object({ next: z.literal('confirm_by_mail') }),
    status: 202,
    refuses: ['date_passed', 'key_reused', 'too_many_unconfirmed', 'try_again'],
  },
  confirmIdea: {
    method: 'POST',
    path: '/ideas/confirmation',
    summary: 'Confirm by the link from the mail: from now on the chapter sees the idea',
    audience: 'anyone',
    body: z.strictObject({ token: LinkToken }),
    returns: z.object({ title: z.string(), chapterId: ChapterId }),
    refuses: ['link_invalid', 'link_expired'],
  },
  listIdeas: {
    method: 'GET',
    path: '/chapters/{chapterId}/ideas',
    summary: 'What was proposed to the own chapter and is not answered yet; each look is recorded',
    audience: 'coordinator',
    params: ofChapter,
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(ShownIdea),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
  getIdea: {
    method: 'GET',
    path: '/chapters/{chapterId}/ideas/{ideaId}',
    summary: 'Read one idea, to make a draft of it; the look is recorded',
    audience: 'coordinator',
    params: oneOfChapter,
    returns: ShownIdea,
    refuses: ['not_your_chapter'],
  },
  acceptIdea: {
    method: 'POST',
    path: '/chapters/{chapterId}/ideas/{ideaId}/acceptance',
    summary: 'Say that an idea has become a draft; whoever had it is told',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ actionId: ActionId }),
    returns: Answered,
    refuses: ['not_your_chapter', 'already_answered'],
  },
  declineIdea: {
    method: 'POST',
    path: '/chapters/{chapterId}/ideas/{ideaId}/refusal',
    summary: 'Decline an idea with a friendly reason; whoever had it is told',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ reason: line(3, 500) }),
    returns: Answered,
    refuses: ['not_your_chapter', 'already_answered'],
  },
})
