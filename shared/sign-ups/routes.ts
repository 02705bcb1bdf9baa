import * as z from 'zod'
import { ActionId, ShiftId } from '../actions/action.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { Attendee, NewSignUp, OwnSignUp } from './sign-up.ts'

/** The signed part of a link in a mail. */
export const LinkToken = z.string().min(20).max(600)

const byLink = z.object({ token: LinkToken }).strict()
const linkRefusals = ['link_invalid', 'link_expired'] as const

export const signUpRoutes = defineRoutes({
  signUp: {
    method: 'POST',
    path: '/actions/{actionId}/sign-ups',
    summary: 'Sign up without an account: the place is held, a mail asks to confirm within 48 hours',
    audience: 'anyone',
    params: z.object({ actionId: ActionId }),
    body: NewSignUp,
    // The same answer for a known and an unknown address: nobody can find out who is coming.
    returns: z.object({ next: z.literal('confirm_by_mail') }),
    status: 202,
    refuses: ['shift_full', 'date_passed', 'try_again'],
  },
  lookUpLink: {
    method: 'GET',
    path: '/sign-ups/link',
    summary: 'What a link from a mail is for; changes nothing, so that mail scanners may open it',
    audience: 'anyone',
    query: byLink,
    returns: z.object({ purpose: z.enum(['confirm', 'cancel']), signUp: OwnSignUp }),
    refuses: linkRefusals,
  },
  confirmSignUp: {
    method: 'POST',
    path: '/sign-ups/confirmation',
    summary: 'Confirm by the link from the mail',
    audience: 'anyone',
    body: byLink,
    returns: OwnSignUp,
    refuses: [...linkRefusals, 'try_again'],
  },
  cancelSignUp: {
    method: 'POST',
    path: '/sign-ups/cancellation',
    summary: 'Cancel by the link from a mail; the place is free at once',
    audience: 'anyone',
    body: byLink,
    returns: OwnSignUp,
    refuses: [...linkRefusals, 'try_again'],
  },
  signUpAsMyself: {
    method: 'POST',
    path: '/people/me/sign-ups',
    summary: 'Sign up with the own account: confirmed at once',
    audience: 'signed-in',
    body: z.object({ actionId: ActionId, shiftId: ShiftId }).strict(),
    returns: OwnSignUp,
    status: 201,
    refuses: ['shift_full', 'date_passed', 'try_again'],
  },
  listMySignUps: {
    method: 'GET',
    path: '/people/me/sign-ups',
    summary: 'What I signed up for from today on, the next first',
    audience: 'signed-in',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(OwnSignUp),
    refuses: ['cursor_invalid'],
  },
  cancelMySignUp: {
    method: 'DELETE',
    path: '/people/me/sign-ups/{actionId}/{shiftId}',
    summary: 'Cancel my sign-up; the place is free at once',
    audience: 'signed-in',
    params: z.object({ actionId: ActionId, shiftId: ShiftId }),
    returns: OwnSignUp,
    refuses: ['try_again'],
  },
  listAttendees: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions/{actionId}/sign-ups',
    summary: 'Who comes to an action of the own chapter; each look is recorded',
    audience: 'coordinator',
    params: z.object({ chapterId: ChapterId, actionId: ActionId }),
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Attendee),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
})
