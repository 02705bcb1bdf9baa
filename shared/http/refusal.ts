import * as z from 'zod'

/** Every refusal the API can give, with its HTTP status and what it means to a developer. */
export const refusals = {
  invalid_request: [400, 'The request does not fit the schema of this route'],
  link_invalid: [400, 'This link is not one of ours, or not for this purpose'],
  cursor_invalid: [400, 'This cursor was not issued for this list'],
  not_signed_in: [401, 'Sign in first'],
  not_allowed: [403, 'Your role does not include this'],
  not_your_chapter: [403, 'You do not coordinate this chapter'],
  not_your_seat: [403, 'You hold no seat in this council today'],
  not_your_proposal: [403, 'Only the person who proposed it may revise it'],
  not_your_topic: [403, 'Only the federal office and whoever suggested it may merge it'],
  not_your_session: [403, 'Sessions are kept by the federal office and the chairs of their councils'],
  not_found: [404, 'There is nothing here'],
  version_conflict: [409, 'Somebody saved a newer version in the meantime'],
  text_version_outdated: [409, 'The text was revised; the vote counts for one version only'],
  text_conflict: [409, 'Others changed the same part of the text meanwhile; `fields` names the parts'],
  not_in_work: [409, 'The text is not worked on: it is being voted on, or settled'],
  not_unresolved: [409, 'Only what two votes left open is concluded this way'],
  no_such_section: [409, 'This version of the text has no such section'],
  no_seats: [409, 'A council without seats cannot vote'],
  voting_closed: [409, 'This vote is over, or has not begun'],
  holder_has_voted: [409, 'The holder of this seat has voted; a seat has one voice'],
  deputy_has_voted: [409, 'The deputy has voted for this seat; a seat has one voice'],
  already_decided: [409, 'The councils have decided on this'],
  period_outside_priority: [409, 'A campaign lies within the period of its priority'],
  outside_campaign: [409, 'The date lies outside the campaign'],
  date_passed: [409, 'The date has passed'],
  not_a_draft: [409, 'Only a draft can be changed this way'],
  not_open_to_change: [409, 'The action is over, cancelled or in another state that does not allow this'],
  not_over_yet: [409, 'This waits until the action is over'],
  not_open_yet: [409, 'Check-in opens shortly before the action'],
  shift_in_use: [409, 'People have signed up: the shift can neither go nor become smaller than that'],
  shift_full: [409, 'All places of this shift are taken'],
  shifts_overlap: [409, 'These shifts overlap; say so if it is meant'],
  series_too_long: [409, 'A series has between 2 and 53 days'],
  already_invited: [409, 'This chapter was invited already, or is the host'],
  topic_not_open: [409, 'The topic is no longer open: endorsements that counted stay'],
  topic_closed: [409, 'The topic was taken up or merged into another one'],
  same_topic: [409, 'A topic cannot be merged into itself'],
  option_unknown: [409, 'This is none of the options, or outside the scale'],
  ranking_closed: [409, 'The ranking is closed'],
  evidence_unknown: [409, 'This is not the address of a priority, a campaign or a public action of ours'],
  already_adopted: [409, 'This chapter has a plan for the campaign already'],
  plan_full: [409, 'A plan has 70 tasks and 20 responsibilities at most'],
  already_answered: [409, 'This was answered already'],
  terms_overlap: [409, 'Another term of this council lies in these days'],
  no_term: [409, 'The council has no term on this day'],
  kind_of_other_council: [409, 'The seats of this council are of other kinds'],
  already_seated: [409, 'This person holds a seat in this council already, or is the deputy of themselves'],
  person_unknown: [409, 'Nobody with this id has an account'],
  seat_begins_later: [409, 'Somebody begins on this seat on this day or later'],
  session_not_begun: [409, 'The day of the session has not come'],
  session_over: [409, 'The session was held: what happened stands in its minutes'],
  minutes_not_begun: [409, 'The minutes of this session were not begun'],
  minutes_adopted: [409, 'The minutes are adopted and stay as they are'],
  not_a_later_session: [
    409,
    'Minutes are adopted at a later session of the same council whose minutes were begun',
  ],
  agenda_full: [409, 'An agenda has 40 points at most'],
  agenda_changed: [409, 'The agenda has changed in the meantime; look at it again'],
  key_reused: [409, 'This key came before with something else'],
  link_expired: [410, 'This link has expired'],
  too_large: [413, 'The request is too large'],
  too_many_unconfirmed: [429, 'Too many unconfirmed places from one connection: confirm those first'],
  try_again: [503, 'Too many people at once; nothing was stored, please try again'],
} as const satisfies Record<string, readonly [status: number, meaning: string]>

export type RefusalCode = keyof typeof refusals

/** One wrong field of a form; `code` is stable, `limit` is the bound that was crossed. */
export const FieldError = z.object({
  field: z.string(),
  code: z.string(),
  limit: z.union([z.number(), z.string()]).optional(),
})
export type FieldError = z.infer<typeof FieldError>

/** The body of every refusal (RFC 9457, application/problem+json). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string().optional(),
    fields: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** A refusal the caller may read. Anything else that is thrown is a fault and becomes a bare 500. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  readonly fields: readonly FieldError[]

  constructor(code: RefusalCode, fields: readonly FieldError[] = []) {
    super(refusals[code][1])
    this.code = code
    this.fields = fields
  }

  get status(): number {
    return refusals[this.code][0]
  }
}
