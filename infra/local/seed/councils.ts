import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilIds, type Seat } from '#shared/councils/council.ts'
import { firstRules } from '#shared/councils/rules.ts'
import type { SeatChange } from '#shared/councils/seat-change.ts'
import { kindsOf, termIdOf, type Term } from '#shared/councils/term.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { demoPeople } from '../demo-people.ts'
import { allOf } from './all-of.ts'
import { chance } from './chance.ts'
import { somebody } from './names.ts'
import { seats, termDays } from './people.ts'
import type { Stores } from './stores.ts'

/** The state nobody has sent anybody for. */
const unheard = 'land-saarland'
const paul = demoPeople.find(({ name }) => name === 'Paul Adebayo')!
const office = { personId: paul.personId as PersonId, name: paul.name }

const isDemo = ({ personId }: Seat) => demoPeople.some((person) => person.personId === personId)

/** Two terms of each council: the one before, and the present one. */
function termsOf(all: readonly Seat[], today: string): Term[] {
  const { from, to } = termDays(today)
  return councilIds.flatMap((councilId) => {
    const places = Object.fromEntries(
      kindsOf[councilId].map((kind) => [
        kind,
        all.filter((seat) => seat.councilId === councilId && seat.kind === kind).length,
      ]),
    )
    const days = [
      { from: addDays(from, -730), to: addDays(from, -1) },
      { from, to },
    ]
    return days.map((term) => ({ ...term, termId: termIdOf(councilId, term.from), councilId, places }))
  })
}

const told = (seat: Seat, change: SeatChange['change'], on: string, from = seat.from): SeatChange => ({
  seatId: seat.seatId,
  councilId: seat.councilId,
  kind: seat.kind,
  ...(seat.chapterId && { chapterId: seat.chapterId }),
  change,
  holder: seat.holder,
  ...(change !== 'resigned' && seat.deputy && { deputy: seat.deputy.name }),
  from,
  recordedBy: office,
  recordedAt: instantInBerlin(on, '10:15'),
})

/**
 * Two terms, deputies for most seats, somebody who was replaced, somebody who left, a state without a seat, and rules
 * with an earlier version. @returns who sits today
 */
export async function enterCouncils({ councils }: Stores, today: string): Promise<Seat[]> {
  const luck = chance('councils')
  const all = seats(today)
  const { from } = termDays(today)
  await allOf(termsOf(all, today), (term) => councils.enterTerm(term))
  for (const councilId of councilIds) {
    const rules = firstRules(councilId)
    const before = { ...rules, votingDays: 10, endorsements: { districts: 15, states: 4 } }
    await councils.setRules({ ...before, from: addDays(from, -730) })
    await councils.setRules({ ...rules, from: addDays(from, -365) })
  }

  const former = all.map((sits) => {
    const { isChair: _, ...seat } = sits
    return {
      ...seat,
      termId: termIdOf(seat.councilId, addDays(from, -730)),
      from: addDays(from, -730),
      to: addDays(from, -1),
      ...(!isDemo(seat) &&
        luck.percent(60) && { personId: luck.uuid() as PersonId, holder: somebody(luck).name }),
      endedBy: 'term' as const,
    }
  })
  await allOf(former, (seat) => councils.appoint(seat))

  const present = all
    .filter(({ chapterId }) => chapterId !== unheard)
    .map((seat) =>
      luck.percent(80)
        ? { ...seat, deputy: { personId: luck.uuid() as PersonId, name: somebody(luck).name } }
        : seat,
    )
  const movable = present.filter((seat) => !isDemo(seat))
  const left = movable.find(({ kind }) => kind === 'district')!
  const handedOn = movable.find(({ kind }) => kind === 'expert')!
  const change = addDays(today, -175)
  const before = { ...handedOn, to: addDays(change, -1), endedBy: 'replaced' as const }
  const next = {
    ...handedOn,
    from: change,
    personId: luck.uuid() as PersonId,
    holder: somebody(luck).name,
  }
  const gone = { ...left, to: addDays(today, -173), endedBy: 'resigned' as const }

  const staying = present.filter((seat) => seat !== left && seat !== handedOn)
  await allOf([...staying, before, next, gone], (seat) => councils.appoint(seat))
  await allOf(
    [
      { ...told(next, 'replaced', addDays(change, -2)), before: before.holder },
      told(gone, 'resigned', addDays(today, -178), gone.to),
      ...staying.slice(0, 6).map((seat) => told(seat, 'appointed', addDays(from, -12))),
    ],
    (record) => councils.record(record),
  )
  return [...staying, next]
}
