import * as z from 'zod'
import { ActionId, ShiftId } from '../actions/action.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { LinkToken } from '../http/link-token.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { line } from '../http/text.ts'
import { CheckInEntry, CheckInList, CheckInResult } from './check-in.ts'
import { NewSignUp, OwnNewSignUp } from './new-sign-up.ts'
import { Attendance, Attendee, OwnAction, OwnSignUp, SignUp } from './sign-up.ts'

const byLink = z.strictObject({ token: LinkToken })
const oneShiftByLink = byLink.extend({ shiftId: ShiftId })
const linkRefusals = ['link_invalid', 'link_expired'] as const
const ofAction = z.object({ chapterId: ChapterId, actionId: ActionId })

export const signUpRoutes = defineRoutes({
  signUp: {
    method: 'POST',
    path: '/actions/{actionId}/sign-ups',
    summary:
      'Sign up without an account, for one or several shifts: places are held for 48 hours until the link in the mail is used, or the chapter has called. Where a shift is full, the link leads into its line',
    audience: 'anyone',
    params: z.object({ actionId: ActionId }),
    body: NewSignUp,
    // The same answer for a known and an unknown contact: nobody can find out who is coming.
    returns: z.object({ next: z.enum(['confirm_by_mail', 'wait_for_call']), full: z.array(ShiftId) }),
    status: 202,
    refuses: ['date_passed', 'shifts_overlap', 'too_many_unconfirmed', 'key_reused', 'try_again'],
  },
  lookUpLink: {
    method: 'GET',
    path: '/sign-ups/link',
    summary: 'What a link from a mail is for; changes nothing, so that mail scanners may open it',
    audience: 'anyone',
    query: byLink,
    returns: z.object({ purpose: z.enum(['confirm', 'manage']), own: OwnAction }),
    refuses: linkRefusals,
  },
  confirmSignUp: {
    method: 'POST',
    path: '/sign-ups/confirmation',
    summary: 'Confirm by the link from the mail: held places are kept, full shifts put the person in line',
    audience: 'anyone',
    body: byLink,
    returns: OwnAction,
    refuses: [...linkRefusals, 'try_again'],
  },
  cancelSignUp: {
    method: 'POST',
    path: '/sign-ups/cancellation',
    summary: 'Cancel one shift, or all, by the link from a mail; the next in line gets the place at once',
    audience: 'anyone',
    body: byLink.extend({ shiftId: ShiftId.optional() }),
    returns: OwnAction,
    refuses: [...linkRefusals, 'try_again'],
  },
  changeShift: {
    method: 'POST',
    path: '/sign-ups/change',
    summary: 'Change from one shift to another with a free place, both in one step',
    audience: 'anyone',
    body: oneShiftByLink.extend({ toShiftId: ShiftId }),
    returns: OwnAction,
    refuses: [...linkRefusals, 'shift_full', 'date_passed', 'try_again'],
  },
  acceptOffer: {
    method: 'POST',
    path: '/sign-ups/acceptance',
    summary: 'Take a place that came free shortly before the start',
    audience: 'anyone',
    body: oneShiftByLink,
    returns: OwnAction,
    refuses: [...linkRefusals, 'try_again'],
  },
  reassure: {
    method: 'POST',
    path: '/sign-ups/reassurance',
    summary: 'Say “still coming” in answer to a reminder',
    audience: 'anyone',
    body: byLink,
    returns: OwnAction,
    refuses: linkRefusals,
  },
  giveFeedback: {
    method: 'POST',
    path: '/sign-ups/feedback',
    summary: 'Answer “how was it?” after the action',
    audience: 'anyone',
    body: byLink.extend({ feedback: SignUp.shape.feedback.unwrap() }),
    returns: OwnAction,
    refuses: [...linkRefusals, 'not_over_yet'],
  },
  getOwnCalendar: {
    method: 'GET',
    path: '/sign-ups/shifts.ics',
    summary: 'A calendar file with the shifts the person comes to',
    audience: 'anyone',
    query: z.strictObject({ token: LinkToken }),
    returns: z.string(),
    type: 'text/calendar',
    refuses: linkRefusals,
  },
  eraseSignUp: {
    method: 'POST',
    path: '/sign-ups/erasure',
    summary: 'Delete everything about the person at this action, at once',
    audience: 'anyone',
    body: byLink,
    returns: z.object({ next: z.literal('deleted') }),
    refuses: [...linkRefusals, 'try_again'],
  },
  signUpAsMyself: {
    method: 'POST',
    path: '/people/me/sign-ups',
    summary: 'Sign up with the own account: confirmed at once, or in line where a shift is full',
    audience: 'signed-in',
    body: OwnNewSignUp,
    returns: z.object({ items: z.array(OwnSignUp) }),
    status: 201,
    refuses: ['date_passed', 'shifts_overlap', 'try_again'],
  },
  listMySignUps: {
    method: 'GET',
    path: '/people/me/sign-ups',
    summary: 'What I signed up for from today on, the next first, with the link to look after each',
    audience: 'signed-in',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(OwnSignUp.extend({ token: LinkToken })),
    refuses: ['cursor_invalid'],
  },
  cancelMySignUp: {
    method: 'DELETE',
    path: '/people/me/sign-ups/{actionId}/{shiftId}',
    summary: 'Cancel my sign-up; the next in line gets the place at once',
    audience: 'signed-in',
    params: z.object({ actionId: ActionId, shiftId: ShiftId }),
    returns: OwnSignUp,
    refuses: ['try_again'],
  },
  listAttendees: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions/{actionId}/sign-ups',
    summary: 'Who comes to an action of the own chapter, who waits and whom to call; each look is recorded',
    audience: 'coordinator',
    params: ofAction,
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Attendee),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
  exportAttendees: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions/{actionId}/sign-ups.csv',
    summary: 'The same as a table for a spreadsheet, harmless to open; recorded like a look',
    audience: 'coordinator',
    params: ofAction,
    returns: z.string(),
    type: 'text/csv',
    refuses: ['not_your_chapter'],
  },
  saveAttendee: {
    method: 'PUT',
    path: '/chapters/{chapterId}/actions/{actionId}/sign-ups/{shiftId}/{attendeeId}',
    summary: 'Note something about a person, confirm them after a call, or say whether they came',
    audience: 'coordinator',
    params: ofAction.extend({ shiftId: ShiftId, attendeeId: z.string().max(40) }),
    body: z.strictObject({
      /** Empty deletes the note. */
      note: line(0, 300).optional(),
      called: z.literal(true).optional(),
      attendance: Attendance.optional(),
    }),
    returns: Attendee,
    refuses: ['not_your_chapter', 'try_again'],
  },
  getCheckInLink: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions/{actionId}/check-in-link',
    summary: 'The secret link for whoever welcomes people at the action; good around its time only',
    audience: 'coordinator',
    params: ofAction,
    returns: z.object({ token: LinkToken }),
    refuses: ['not_your_chapter'],
  },
  openCheckIn: {
    method: 'GET',
    path: '/check-in',
    summary: 'Who is expected at an action, for the host at the door; each look is recorded',
    audience: 'anyone',
    query: byLink,
    returns: CheckInList,
    refuses: [...linkRefusals, 'not_open_yet'],
  },
  checkIn: {
    method: 'POST',
    path: '/check-in',
    summary: 'Arrivals and walk-ins, also much later and twice: each entry counts once',
    audience: 'anyone',
    body: byLink.extend({ entries: z.array(CheckInEntry).min(1).max(50) }),
    returns: z.object({ results: z.array(CheckInResult) }),
    refuses: [...linkRefusals, 'not_open_yet', 'try_again'],
  },
})
