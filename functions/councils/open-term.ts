import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn, type CouncilId, type Seat } from '#shared/councils/council.ts'
import { councilRoutes } from '#shared/councils/routes.ts'
import { termIdOf, type Term } from '#shared/councils/term.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { backOff, mostAttempts } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import type { CouncilStore } from './council-store.ts'

type Deps = {
  councils: Pick<CouncilStore, 'roll' | 'terms' | 'changeCount' | 'openTerm'>
  now: () => Date
}

/** Those who sat to the end of the term before, each on their seat in the new one. */
function staying(
  councilId: CouncilId,
  { from, to, termId }: Term,
  roll: readonly Seat[],
  terms: readonly Term[],
) {
  const before = terms
    .filter((term) => term.councilId === councilId && term.to < from)
    .reduce<Term | undefined>((latest, term) => (latest && latest.to > term.to ? latest : term), undefined)
  if (!before) return []
  return seatsOn(before.to, roll)
    .filter((seat) => seat.councilId === councilId)
    .map((seat) => {
      const { endedBy: _, ...stays } = seat
      return { ...stays, from, to, termId }
    })
}

export const openTerm = operation(councilRoutes.openTerm)(async (
  { params: { councilId }, body: { keepsHolders, ...days } },
  { councils, now }: Deps,
) => {
  if (days.from < dayInBerlin(now())) throw new Refusal('date_passed')
  const term: Term = { ...days, councilId, termId: termIdOf(councilId, days.from) }
  for (let tries = 0; tries < mostAttempts; tries += 1) {
    if (tries > 0) await backOff(tries)
    const count = await councils.changeCount()
    const [roll, terms] = await Promise.all([councils.roll('consistently'), councils.terms()])
    const overlaps = terms.some(
      (other) => other.councilId === councilId && other.from <= term.to && term.from <= other.to,
    )
    if (overlaps) throw new Refusal('terms_overlap')
    const stay = keepsHolders ? staying(councilId, term, roll, terms) : []
    if (await councils.openTerm(count, term, stay)) return term
  }
  throw new Refusal('try_again')
})
