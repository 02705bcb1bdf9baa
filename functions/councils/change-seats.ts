import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn, type Seat } from '#shared/councils/council.ts'
import { mayResign } from '#shared/councils/policy.ts'
import { councilRoutes } from '#shared/councils/routes.ts'
import type { SeatChange } from '#shared/councils/seat-change.ts'
import type { Term } from '#shared/councils/term.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Actor } from '#shared/identity/actor.ts'
import { backOff } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import type { SeatWrite } from './council-store.ts'
import { named, type SeatDeps } from './seat-people.ts'

/** More than there are people who appoint. */
const mostTries = 8

type Recorded = Omit<SeatChange, 'recordedBy' | 'recordedAt'>
type Decided = { writes: readonly SeatWrite[]; record: Recorded; answer: Seat }

/** What the record says of a seat. */
export const recordOf = (
  { seatId, councilId, kind, chapterId, holder, deputy, from }: Seat,
  change: SeatChange['change'],
): Recorded => ({
  seatId,
  councilId,
  kind,
  ...(chapterId && { chapterId }),
  change,
  holder,
  ...(deputy && { deputy: deputy.name }),
  from,
})

/**
 * Decides upon the roll as it is, and stores it with the record of who did it; when somebody was faster, decides anew.
 * @throws Refusal `try_again`
 */
export async function changeSeats(
  actor: Actor,
  { councils, papers, people, now }: SeatDeps,
  decide: (read: { roll: Seat[]; terms: Term[] }) => Decided,
): Promise<Seat> {
  const by = await people.find(actor.personId)
  const recordedBy = { personId: actor.personId, name: by?.name ?? '' }
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (tries > 0) await backOff(tries)
    // The count first: a change between the two reads is noticed then.
    const count = await councils.changeCount()
    const [roll, terms, votes] = await Promise.all([
      councils.roll('consistently'),
      councils.terms(),
      papers.openVotes(),
    ])
    const { writes, record, answer } = decide({ roll, terms })
    const kept = roll.filter((seat) => !writes.some(({ before }) => before === seat))
    const handingOn = await papers.handingOn(answer.seatId, votes, [
      ...kept,
      ...writes.map(({ after }) => after),
    ])
    const recorded = { ...record, recordedBy, recordedAt: now().toISOString() }
    if (await councils.change(count, writes, recorded, handingOn)) return answer
  }
  throw new Refusal('try_again')
}

/** Who sits on the seat on that day. @throws Refusal `not_found` */
function holderOn(day: string, seatId: string, roll: readonly Seat[]): Seat {
  const sitting = seatsOn(day, roll).find((seat) => seat.seatId === seatId)
  if (!sitting) throw new Refusal('not_found')
  return sitting
}

/** The holder stays; whoever was deputy until yesterday remains on record as that. */
export const setDeputy = operation(councilRoutes.setDeputy)(async (
  { params: { seatId }, body: { personId }, actor },
  deps: SeatDeps,
) => {
  const today = dayInBerlin(deps.now())
  const deputy = personId ? await named(personId, deps) : undefined
  return changeSeats(actor, deps, ({ roll }) => {
    const before = holderOn(today, seatId, roll)
    if (before.personId === personId) throw new Refusal('already_seated')
    const { deputy: _, ...holder } = before
    const after: Seat = { ...holder, from: today, ...(deputy && { deputy }) }
    const { endedBy: _none, ...until } = before
    const writes: SeatWrite[] =
      before.from === today
        ? [{ before, after }]
        : [{ before, after: { ...until, to: addDays(today, -1) } }, { after }]
    return { writes, record: recordOf(after, 'deputy'), answer: after }
  })
})

/** The last day is the one that is named. */
export const resignSeat = operation(councilRoutes.resignSeat)(async (
  { params: { seatId }, body: { on }, actor },
  deps: SeatDeps,
) => {
  const today = dayInBerlin(deps.now())
  if (on < today) throw new Refusal('date_passed')
  return changeSeats(actor, deps, ({ roll }) => {
    const before = holderOn(today, seatId, roll)
    if (!mayResign(actor, before)) throw new Refusal('not_your_seat')
    const after: Seat = { ...before, to: on < before.to ? on : before.to, endedBy: 'resigned' }
    const { deputy: _, ...record } = recordOf(after, 'resigned')
    return { writes: [{ before, after }], record: { ...record, from: after.to }, answer: after }
  })
})
