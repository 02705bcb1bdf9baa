import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn, type CouncilId, type Seat } from '#shared/councils/council.ts'
import { councilRoutes } from '#shared/councils/routes.ts'
import { kindsOf, termOn } from '#shared/councils/term.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import { operation } from '../http/operation.ts'
import type { CouncilStore, SpokenForStore } from './council-store.ts'
import type { PaperStore } from './paper-store.ts'
import { changeSeats, recordOf } from './change-seats.ts'

export type SeatDeps = {
  councils: Pick<CouncilStore, 'roll' | 'terms' | 'changeCount' | 'change'>
  papers: PaperStore
  people: Pick<PersonStore, 'find'>
  now: () => Date
}
type AppointDeps = SeatDeps & { chapters: Pick<SpokenForStore, 'chapter'> }

export const findPerson = operation(councilRoutes.findPerson)(async (
  { params: { personId } },
  { people }: Pick<SeatDeps, 'people'>,
) => {
  const found = await people.find(personId)
  if (!found) throw new Refusal('not_found')
  return { personId, name: found.name }
})

/** @throws Refusal `person_unknown` */
export async function named(personId: PersonId, { people }: Pick<SeatDeps, 'people'>) {
  const found = await people.find(personId)
  if (!found) throw new Refusal('person_unknown')
  return { personId, name: found.name }
}

type Appointed = { personId: PersonId; deputyId?: PersonId | undefined; from: string }

/** Who is to sit, by name. @throws Refusal `already_seated`, `person_unknown` */
async function chosen({ personId, deputyId }: Appointed, deps: SeatDeps) {
  if (deputyId === personId) throw new Refusal('already_seated')
  const [holder, deputy] = await Promise.all([named(personId, deps), deputyId && named(deputyId, deps)])
  return { personId, holder: holder.name, ...(deputy && { deputy }) }
}

/** Nobody holds two seats of one council at a time. @param from first day of the new seat */
function holdNoOther(roll: readonly Seat[], councilId: CouncilId, { personId, from }: Appointed) {
  const sits = roll.some(
    (seat) => seat.councilId === councilId && seat.personId === personId && seat.to >= from,
  )
  if (sits) throw new Refusal('already_seated')
}

const nextSeatId = (roll: readonly Seat[], councilId: CouncilId) => {
  const numbers = roll
    .filter((seat) => seat.councilId === councilId)
    .map(({ seatId }) => Number(seatId.split('-')[1]))
  return `${councilId}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

export const appointSeat = operation(councilRoutes.appointSeat)(async (
  { params: { councilId }, body, actor },
  deps: AppointDeps,
) => {
  const { kind, chapterId, from, isChair } = body
  if (from < dayInBerlin(deps.now())) throw new Refusal('date_passed')
  if (!kindsOf[councilId].includes(kind)) throw new Refusal('kind_of_other_council')
  const [who, chapter] = await Promise.all([
    chosen(body, deps),
    chapterId && deps.chapters.chapter(chapterId),
  ])
  if (chapterId && !chapter) throw new Refusal('not_found')

  return changeSeats(actor, deps, ({ roll, terms }) => {
    const term = termOn(from, councilId, terms)
    if (!term) throw new Refusal('no_term')
    holdNoOther(roll, councilId, body)
    const { to, termId } = term
    const seatId = nextSeatId(roll, councilId)
    const about = { seatId, councilId, kind, ...(chapterId && { chapterId }) }
    const seat: Seat = { ...about, ...who, from, to, termId, ...(isChair && { isChair }) }
    return { writes: [{ after: seat }], record: recordOf(seat, 'appointed'), answer: seat }
  })
})

export const replaceHolder = operation(councilRoutes.replaceHolder)(async (
  { params: { seatId }, body, actor },
  deps: SeatDeps,
) => {
  const { from } = body
  if (from < dayInBerlin(deps.now())) throw new Refusal('date_passed')
  const who = await chosen(body, deps)

  return changeSeats(actor, deps, ({ roll, terms }) => {
    const ofSeat = roll.filter((seat) => seat.seatId === seatId)
    const latest = ofSeat.at(-1)
    if (!latest) throw new Refusal('not_found')
    if (latest.from >= from) throw new Refusal('seat_begins_later')
    const { councilId, kind, chapterId } = latest
    const term = termOn(from, councilId, terms)
    if (!term) throw new Refusal('no_term')
    holdNoOther(roll, councilId, body)
    const [before] = seatsOn(from, ofSeat)
    const { to, termId } = term
    const about = { seatId, councilId, kind, ...(chapterId && { chapterId }) }
    const seat: Seat = { ...about, ...who, from, to, termId }
    const ended = before && {
      before,
      after: { ...before, to: addDays(from, -1), endedBy: 'replaced' as const },
    }
    return {
      writes: [...(ended ? [ended] : []), { after: seat }],
      record: { ...recordOf(seat, 'replaced'), ...(before && { before: before.holder }) },
      answer: seat,
    }
  })
})
