import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { PersonId } from '../identity/actor.ts'
import { CouncilId, Seat, SeatId, SeatKind } from './council.ts'
import { CouncilRules } from './rules.ts'
import { SeatChange } from './seat-change.ts'
import { Gap, Places, Term } from './term.ts'

const day = z.iso.date()
const ofCouncil = z.object({ councilId: CouncilId })
const ofSeat = z.object({ seatId: SeatId })
const holder = { personId: PersonId, deputyId: PersonId.optional(), from: day }

export const NewTerm = z
  .strictObject({
    from: day,
    to: day,
    places: Places,
    /** Those who sit on the last day of the term before stay, until somebody else is appointed. */
    keepsHolders: z.boolean(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends_before_start' })

const Appointment = z.strictObject({
  ...holder,
  kind: SeatKind,
  chapterId: ChapterId.optional(),
  isChair: z.boolean(),
})

export const councilRoutes = defineRoutes({
  listSeats: {
    method: 'GET',
    path: '/councils',
    summary: 'Who sits in the two councils on a day, today unless told, and which seats are vacant',
    audience: 'signed-in',
    query: z.object({ day: day.optional() }).strict(),
    returns: z.object({ day, seats: z.array(Seat), gaps: z.array(Gap), terms: z.array(Term) }),
  },
  listSeatChanges: {
    method: 'GET',
    path: '/councils/changes',
    summary: 'Who came and who went, and who entered it, the latest first',
    audience: 'signed-in',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(SeatChange),
    refuses: ['cursor_invalid'],
  },
  listRules: {
    method: 'GET',
    path: '/councils/rules',
    summary: 'The rules of both councils: those of today, and all there were and will be, the latest first',
    audience: 'signed-in',
    returns: z.object({
      today: z.object({ campaign: CouncilRules, activists: CouncilRules }),
      all: z.array(CouncilRules),
    }),
  },
  setRules: {
    method: 'PUT',
    path: '/councils/{councilId}/rules',
    summary: 'Give a council rules from a day on, today at the earliest; of one day the last ones hold',
    audience: 'federal-office',
    params: ofCouncil,
    body: z.strictObject(CouncilRules.omit({ councilId: true }).shape),
    returns: CouncilRules,
    refuses: ['date_passed'],
  },
  openTerm: {
    method: 'POST',
    path: '/councils/{councilId}/terms',
    summary: 'Open a term of a council, with the seats it has to fill',
    audience: 'federal-office',
    params: ofCouncil,
    body: NewTerm,
    returns: Term,
    status: 201,
    refuses: ['date_passed', 'terms_overlap', 'try_again'],
  },
  findPerson: {
    method: 'GET',
    path: '/councils/people/{personId}',
    summary: 'Whose id this is, before they are appointed',
    audience: 'federal-office',
    params: z.object({ personId: PersonId }),
    returns: z.object({ personId: PersonId, name: z.string() }),
  },
  appointSeat: {
    method: 'POST',
    path: '/councils/{councilId}/seats',
    summary: 'Appoint somebody to a seat that is new in this term',
    audience: 'federal-office',
    params: ofCouncil,
    body: Appointment,
    returns: Seat,
    status: 201,
    refuses: [
      'date_passed',
      'no_term',
      'kind_of_other_council',
      'already_seated',
      'person_unknown',
      'try_again',
    ],
  },
  replaceHolder: {
    method: 'POST',
    path: '/councils/seats/{seatId}/holder',
    summary: 'Hand a seat on to somebody else from a day on, or fill one that was left',
    audience: 'federal-office',
    params: ofSeat,
    body: z.strictObject(holder),
    returns: Seat,
    refuses: ['date_passed', 'no_term', 'already_seated', 'seat_begins_later', 'person_unknown', 'try_again'],
  },
  setDeputy: {
    method: 'PUT',
    path: '/councils/seats/{seatId}/deputy',
    summary: 'Say who votes for the holder from today on, or nobody',
    audience: 'federal-office',
    params: ofSeat,
    body: z.strictObject({ personId: PersonId.nullable() }),
    returns: Seat,
    refuses: ['already_seated', 'person_unknown', 'try_again'],
  },
  resignSeat: {
    method: 'POST',
    path: '/councils/seats/{seatId}/resignation',
    summary: 'Leave the own seat after a day; the federal office may record it for somebody',
    audience: 'signed-in',
    params: ofSeat,
    body: z.strictObject({ on: day }),
    returns: Seat,
    refuses: ['date_passed', 'not_your_seat', 'try_again'],
  },
})
