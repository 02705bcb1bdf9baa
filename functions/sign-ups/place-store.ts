import * as z from 'zod'
import { ActionId, Shift, type ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { hasPlace, type SignUp } from '#shared/sign-ups/sign-up.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { mostAttempts, transact, type Write } from '../dynamo/transaction.ts'
import { Mail, mail, mailTo, type MailKind } from '../mail/mail.ts'
import { nobodyYet, signUp, signUpStore, type SignUpKey } from './sign-up-store.ts'

/**
 * The shift as the action's feature stores it; here its counters are moved. Tickets are drawn before a transaction
 * and may be stored in another order: `lastTicket` is the highest in line so far, `servedTicket` the last that got
 * a place from it, `lateEntries` counts those who came to stand before somebody.
 */
export const StoredShift = Shift.extend({
  actionId: ActionId,
  isOpen: z.boolean(),
  lastTicket: z.int().optional(),
  servedTicket: z.int().optional(),
  lateEntries: z.int().optional(),
}).loose()
export type StoredShift = z.infer<typeof StoredShift>
export const shift = entity(
  'shift',
  StoredShift,
  ({ actionId, shiftId }: { actionId: ActionId; shiftId: ShiftId }) => [
    `ACTION#${actionId}`,
    `SHIFT#${shiftId}`,
  ],
)

type Found = Record<string, unknown> | undefined

/** Why there is no place. */
export type NoPlace = 'no_such_shift' | 'over' | 'full' | 'too_many_unconfirmed'

/** Nobody overtakes those in line; once the shift has begun, the line is over. */
export const isFull = ({ taken, capacity, waiting, startsAt }: Shift, now: Date) =>
  taken >= capacity || (waiting > 0 && startsAt > now.toISOString())

export const whyNoPlace = (found: Found, now: Date): NoPlace => {
  if (!found?.['isOpen']) return 'no_such_shift'
  const present = StoredShift.parse(found)
  if (present.endsAt <= now.toISOString()) return 'over'
  return isFull(present, now) ? 'full' : 'too_many_unconfirmed'
}

/** The same as DynamoDB asks it. */
const room =
  '#isOpen = :true AND #endsAt > :now AND #taken < #capacity AND (#waiting = :none OR #startsAt <= :now)'

/**
 * Of what one sender may hold in a shift each takes a twentieth of the capacity, so that the shift itself can
 * compare without dividing: three, or 5 % of the places.
 */
export const share = 20
const fewAnyway = 3
const sourceRoom = ' AND (attribute_not_exists(#source) OR #source < :few OR #source < #capacity)'
export const sourceAttribute = (source: string) => ({ '#source': `by:${source}` }) as const

/** A mail about sign-ups, to those who have an address. */
export const telling = (
  signUps: Table,
  kind: MailKind,
  { email, name, locale, actionId, contactKey, shiftId }: SignUp,
  now: Date,
  rest: Parameters<typeof mailTo>[3] = {},
): Write[] =>
  email
    ? [
        signUps.putting(
          mail,
          mailTo(kind, { email, name, locale, actionId, contactKey }, now, { shiftIds: [shiftId], ...rest }),
        ),
      ]
    : []

export type NotEntered = {
  /** A mail with this id is there already: the same key came before. */
  mail?: Mail
  /** Shifts without a place, and the shift as it is. */
  noPlace: Map<ShiftId, { why: NoPlace; found: Found }>
  /** Shifts this person is in already. */
  twice: Set<ShiftId>
}

export const placeStore = (signUps: Table, campaigns: Table) => {
  const { changing } = signUpStore(signUps)

  const takingPlace = (
    { actionId, shiftId, source }: SignUpKey & { source?: string | undefined },
    now: Date,
  ) =>
    campaigns.updating(
      shift,
      { actionId, shiftId },
      {
        change: source ? 'ADD #taken :one, #source :share' : 'ADD #taken :one',
        if: source ? room + sourceRoom : room,
        ...(source && { names: sourceAttribute(source) }),
        values: {
          one: 1,
          true: true,
          none: 0,
          now: now.toISOString(),
          ...(source && { share, few: fewAnyway * share }),
        },
      },
    )

  return {
    takingPlace,

    /**
     * S1: places, sign-ups and their one mail in one transaction; whoever is refused leaves no trace. Those whose
     * state holds no place are entered without one.
     */
    async signUp(
      entered: readonly SignUp[],
      told: Mail | undefined,
      now: Date,
    ): Promise<'entered' | NotEntered> {
      const withPlace = entered.filter(({ state }) => hasPlace(state))
      const outcome = await transact(signUps.client, [
        ...withPlace.map((one) => takingPlace(one, now)),
        ...entered.map((one) => signUps.putting(signUp, one, nobodyYet)),
        ...(told ? [signUps.putting(mail, told, { if: 'attribute_not_exists(#pk)' })] : []),
      ])
      if (outcome.done) return 'entered'
      const { unmet } = outcome
      const earlier = unmet.get(withPlace.length + entered.length)
      return {
        ...(earlier && { mail: Mail.parse(earlier) }),
        noPlace: new Map(
          withPlace.flatMap(({ shiftId }, n) =>
            unmet.has(n) ? [[shiftId, { why: whyNoPlace(unmet.get(n), now), found: unmet.get(n) }]] : [],
          ),
        ),
        twice: new Set(
          entered.flatMap(({ shiftId }, n) => (unmet.has(withPlace.length + n) ? [shiftId] : [])),
        ),
      }
    },

    /**
     * S3: places that were held or offered become certain, with one mail for all; false when one of them changed
     * meanwhile. @param confirmed each with what it is to be
     */
    async confirm(confirmed: readonly { before: SignUp; after: SignUp }[], now: Date): Promise<boolean> {
      const [first] = confirmed
      if (!first) return true
      const { actionId } = first.after
      const found = new Map<ShiftId, Found>()
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        const freed = confirmed.flatMap(({ before: { shiftId, source } }) => {
          const off = withoutSource(source, found.get(shiftId))
          return off ? [{ shiftId, off }] : []
        })
        const outcome = await transact(signUps.client, [
          ...freed.map(({ shiftId, off: { add, remove, ...rest } }) => {
            const change = add ? `ADD ${add}` : `REMOVE ${remove}`
            return campaigns.updating(shift, { actionId, shiftId }, { ...rest, change })
          }),
          ...confirmed.map(({ before, after }) => changing(before, after)),
          ...telling(signUps, 'confirmed', first.after, now, {
            shiftIds: confirmed.map(({ after }) => after.shiftId),
          }),
        ])
        if (outcome.done) return true
        if ([...outcome.unmet.keys()].some((n) => n >= freed.length)) return false
        for (const [n, { shiftId }] of freed.entries())
          if (outcome.unmet.has(n)) found.set(shiftId, outcome.unmet.get(n) ?? {})
      }
      throw new Refusal('try_again')
    },

    /** S15: somebody who just came: counted also beyond the capacity; false when they are in the shift already. */
    async enterWalkIn(arrived: SignUp): Promise<boolean> {
      const { actionId, shiftId } = arrived
      const outcome = await transact(signUps.client, [
        campaigns.updating(
          shift,
          { actionId, shiftId },
          { change: 'ADD #taken :one', if: 'attribute_exists(#pk)', values: { one: 1 } },
        ),
        signUps.putting(signUp, arrived, nobodyYet),
      ])
      return outcome.done
    },
  }
}
export type PlaceStore = ReturnType<typeof placeStore>

/**
 * Parts of an update that take one held place off a sender's account. Mostly it is their only one and the
 * attribute goes; `found` is the shift of a try that met more, or none.
 */
export function withoutSource(source: string | undefined, found: Found): SourceChange | undefined {
  if (!source) return undefined
  const names = sourceAttribute(source)
  const held = found ? Number(found[names['#source']] ?? 0) : share
  if (held === 0) return undefined
  return held > share
    ? { add: '#source :lessShare', if: '#source > :share', names, values: { share, lessShare: -share } }
    : { remove: '#source', if: '#source = :share', names, values: { share } }
}
type SourceChange = {
  add?: string
  remove?: string
  if: string
  names: ReturnType<typeof sourceAttribute>
  values: Record<string, number>
}
