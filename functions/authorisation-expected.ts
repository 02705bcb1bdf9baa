import type { RefusalCode } from '#shared/http/refusal.ts'
import type { Caller, Kind, Relation } from './authorisation-callers.ts'
import type { Given } from './call-handler.ts'
import type { Records } from './authorisation-records.ts'

/** How a call ends: with this status, or refused with this code. */
export type Outcome = 200 | 201 | 202 | RefusalCode
export type ByRelation = Partial<Record<Relation, Outcome>> & { otherwise: Outcome }
export type Expected = Partial<Record<Kind, Outcome | ByRelation>> & { otherwise: Outcome }

/** One route, asked for one thing; `about` tells rows of the same route apart. */
export type Row = {
  route: string
  about?: string
  ask?: (records: Records, caller: Caller) => Given | Promise<Given>
  expected: Expected
}

export const signedOut = { 'signed out': 'not_signed_in', 'ID token': 'not_signed_in' } as const

/** Nobody is asked who they are. */
export const anyone = (outcome: Outcome): Expected => ({ otherwise: outcome })
export const signedIn = (outcome: Outcome): Expected => ({ ...signedOut, otherwise: outcome })
export const federalOffice = (outcome: Outcome): Expected => ({
  ...signedOut,
  federal_office: outcome,
  otherwise: 'not_allowed',
})
/** Coordinators of Dresden itself; those of other chapters get as far as the second gate. */
export const coordinators = (outcome: Outcome, ofOthers: Outcome = 'not_your_chapter'): Expected => ({
  ...signedOut,
  coordinator: { own: outcome, otherwise: ofOthers },
  otherwise: 'not_allowed',
})
export const seats = (by: Partial<Record<Kind, Outcome>>): Expected => ({
  ...signedOut,
  otherwise: 'not_your_seat',
  ...by,
})
