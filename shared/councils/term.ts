import * as z from 'zod'
import { isInForce } from '../identity/grant.ts'
import { CouncilId, councilIds, SeatKind, seatsOn, TermId, type Seat } from './council.ts'

/** What the seats of each council stand for. */
export const kindsOf: Record<CouncilId, readonly SeatKind[]> = {
  campaign: ['executive', 'state', 'expert'],
  activists: ['district', 'local', 'activist'],
}

/** How many seats of each kind there are to be. */
export const Places = z.partialRecord(SeatKind, z.int().min(0).max(60))
export type Places = z.infer<typeof Places>

/** From when to when a council sits, and how many seats it has to fill; both days included. */
export const Term = z
  .object({ termId: TermId, councilId: CouncilId, from: z.iso.date(), to: z.iso.date(), places: Places })
  .meta({ id: 'Term' })
export type Term = z.infer<typeof Term>

export const termIdOf = (councilId: CouncilId, from: string) => `${councilId}-${from}`

/** The term a council is in on that day; none between two terms. */
export const termOn = (day: string, councilId: CouncilId, terms: readonly Term[]) =>
  terms.find((term) => term.councilId === councilId && isInForce(term, day))

/** Seats nobody sits on: those that somebody left, and those that were never filled (without `seatId`). */
export const Gap = z
  .object({
    councilId: CouncilId,
    kind: SeatKind,
    seatId: z.string().optional(),
    chapterId: z.string().optional(),
  })
  .meta({ id: 'Gap' })
export type Gap = z.infer<typeof Gap>

const latestFirst = (one: Seat, other: Seat) => other.from.localeCompare(one.from)

function gapsOfKind(kind: SeatKind, day: string, term: Term, roll: readonly Seat[]): Gap[] {
  const { councilId, termId } = term
  const ofKind = roll.filter((seat) => seat.councilId === councilId && seat.kind === kind)
  const sitting = seatsOn(day, ofKind)
  const left = ofKind
    .filter((seat) => seat.termId === termId && seat.from <= day)
    .toSorted(latestFirst)
    .filter(({ seatId }, position, all) => all.findIndex((seat) => seat.seatId === seatId) === position)
    .filter(({ seatId }) => !sitting.some((seat) => seat.seatId === seatId))
    .map(({ seatId, chapterId }) => ({ councilId, kind, seatId, ...(chapterId && { chapterId }) }))
  const unfilled = Math.max(0, (term.places[kind] ?? 0) - sitting.length - left.length)
  return [...left, ...Array.from({ length: unfilled }, () => ({ councilId, kind }))]
}

/** @param roll the seats of all times */
export const gapsOn = (day: string, roll: readonly Seat[], terms: readonly Term[]): Gap[] =>
  councilIds.flatMap((councilId) => {
    const term = termOn(day, councilId, terms)
    return term ? kindsOf[councilId].flatMap((kind) => gapsOfKind(kind, day, term, roll)) : []
  })
