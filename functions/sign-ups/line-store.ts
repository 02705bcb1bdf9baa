import * as z from 'zod'
import { ActionId, ShiftId, type Shift } from '#shared/actions/action.ts'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { personal } from '#shared/privacy/personal-data.ts'
import { nextMoment } from '#shared/sign-ups/moments.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { backOff, transact } from '../dynamo/transaction.ts'
import { isFull, placeStore, shift, StoredShift, telling, whyNoPlace, type NoPlace } from './place-store.ts'
import { nobodyYet, signUp, signUpStore, type SignUpKey } from './sign-up-store.ts'

/** As long as the sign-ups themselves. */
const daysKept = 30

export type OfShift = Pick<SignUpKey, 'actionId' | 'shiftId'>

/** A place in the line of a shift: the lowest ticket is next. */
export const LineEntry = z.object({
  actionId: ActionId,
  shiftId: ShiftId,
  ticket: z.int().positive(),
  contactKey: personal(z.string(), {
    purpose: 'know who is next in line',
    legalBasis: 'consent (Art. 9 (2) a GDPR)',
    retention: 'until out of the line; otherwise 30 days after the action',
  }),
  endsAt: Instant,
})
type LineEntry = z.infer<typeof LineEntry>
/** Who is next, with their place in the line. */
export type Next = { entry: LineEntry; waiting: SignUp }

const lineOf = ({ actionId, shiftId }: OfShift) => ({
  partition: `ACTION#${actionId}`,
  from: `LINE#${shiftId}#`,
  to: `LINE#${shiftId}#~`,
})
const digits = 9
export const lineEntry = entity(
  'line-entry',
  LineEntry,
  ({ actionId, shiftId, ticket }: OfShift & { ticket: number }) => [
    `ACTION#${actionId}`,
    `LINE#${shiftId}#${String(ticket).padStart(digits, '0')}`,
  ],
  { expires: ({ endsAt }) => Math.floor(Date.parse(endsAt) / 1000) + daysKept * 86_400 },
)
/** Apart from the shift, so that drawing a ticket disturbs nobody who takes a place. */
export const tickets = entity('tickets', z.object({ drawn: z.int() }), ({ actionId, shiftId }: OfShift) => [
  `ACTION#${actionId}`,
  `TICKETS#${shiftId}`,
])

/** Among many who cancel or join at once, one after the other gets through. */
export const mostAttempts = 40

const hours = 3_600_000
const surelyRead = 12 * hours
const toAccept = 2 * hours
const toCall = 48 * hours

/**
 * What the next in line becomes. Shortly before the start a place is an offer that goes on to the next one soon;
 * somebody with no address has to be called first.
 */
export function promotedFrom(waiting: SignUp, startsAt: string, now: Date): SignUp {
  const { ticket: _, ...rest } = waiting
  const left = Date.parse(startsAt) - now.getTime()
  if (waiting.email && left >= surelyRead) {
    const next = waiting.about && nextMoment(waiting.about, now)
    return { ...rest, state: 'confirmed', ...(next && { nextMoment: next }) }
  }
  const kept = Math.min(left, left >= surelyRead ? toCall : toAccept)
  return { ...rest, state: 'offered', heldUntil: new Date(now.getTime() + kept).toISOString() }
}

/** A shift as somebody read it, perhaps without its tickets. */
type Seen = Shift & Partial<Pick<StoredShift, 'lastTicket' | 'servedTicket'>>

/** Whether a freed place goes to the next in line. */
export const lineMoves = (found: StoredShift, now: Date) =>
  found.isOpen && found.waiting > 0 && found.taken <= found.capacity && found.startsAt > now.toISOString()

export const lineStore = (signUps: Table, campaigns: Table) => {
  const { changing, find } = signUpStore(signUps)
  const { takingPlace } = placeStore(signUps, campaigns)
  const { client } = signUps

  /** S17: who is next, consistently; undefined while somebody else is just being served. */
  async function next(of: OfShift): Promise<Next | undefined> {
    const [item] = await signUps.collect({ ...lineOf(of), atMost: 1 }, 'consistently')
    if (!item) return undefined
    const entry = LineEntry.parse(item)
    const waiting = await find(entry)
    return waiting?.state === 'waiting' && waiting.ticket === entry.ticket ? { entry, waiting } : undefined
  }

  /**
   * What a transaction needs to give the next in line a place: parts of the change of the shift, and writes beside
   * it. Whoever came to stand before them after they were read is in `lateEntries`, so that nobody is passed over.
   */
  function promoting({ entry, waiting }: Next, found: StoredShift, now: Date) {
    const promoted = promotedFrom(waiting, found.startsAt, now)
    const { heldUntil } = promoted
    return {
      set: '#servedTicket = :ticket',
      add: '#waiting :nextLeaves',
      if: `#isOpen = :true AND #waiting > :none AND ${found.lateEntries ? '#lateEntries = :late' : 'attribute_not_exists(#lateEntries)'}`,
      values: {
        ticket: entry.ticket,
        nextLeaves: -1,
        none: 0,
        true: true,
        ...(found.lateEntries && { late: found.lateEntries }),
      },
      writes: [
        leaving(entry),
        changing(waiting, promoted),
        ...telling(
          signUps,
          heldUntil ? 'offered' : 'promoted',
          promoted,
          now,
          heldUntil ? { heldUntil } : {},
        ),
      ],
    }
  }

  const leaving = (entry: OfShift & { ticket: number }) =>
    signUps.deleting(lineEntry, entry, { if: 'attribute_exists(#pk)' })

  /** From nobody, from one who asked, or from one who cancelled, to this. */
  const entering = (before: SignUp | undefined, after: SignUp) =>
    before && before.state !== 'cancelled'
      ? changing(before, after)
      : signUps.putting(signUp, after, nobodyYet)

  /** Behind the highest ticket, mostly; before somebody who was faster with a later one, unless that was served. */
  function joining({ actionId, shiftId }: OfShift, ticket: number, found: Seen, now: Date) {
    const isLate = (found.lastTicket ?? 0) > ticket
    return campaigns.updating(
      shift,
      { actionId, shiftId },
      {
        change: isLate
          ? 'ADD #waiting :one, #lateEntries :one'
          : 'SET #lastTicket = :ticket ADD #waiting :one',
        if: `#isOpen = :true AND #endsAt > :now AND (#taken >= #capacity OR #waiting > :none) AND ${
          isLate
            ? '#lastTicket > :ticket AND (attribute_not_exists(#servedTicket) OR #servedTicket < :ticket)'
            : '(attribute_not_exists(#lastTicket) OR #lastTicket < :ticket)'
        }`,
        values: { one: 1, ticket, true: true, none: 0, now: now.toISOString() },
      },
    )
  }

  return {
    next,
    promoting,
    leaving,

    /**
     * S16: a place if there is one and nobody waits, otherwise the end of the line.
     * @param before the sign-up as it was read, if there is one
     * @param wish what it is to be, with what it is about; its state is set here
     * @returns the sign-up as it is now; `changed` when it was no longer as read
     * @param seen the shift as it was read a moment ago: where it was full, nobody asks for a place first
     * @throws Refusal `try_again` when too many want into the same line
     */
    async settle(
      before: SignUp | undefined,
      wish: SignUp,
      now: Date,
      seen?: Shift,
    ): Promise<SignUp | 'changed' | Exclude<NoPlace, 'full'>> {
      const { heldUntil: _, ticket: _none, source: _too, ...rest } = wish
      const { actionId, shiftId, contactKey } = wish
      const moment = wish.about && nextMoment(wish.about, now)
      const confirmed: SignUp = { ...rest, state: 'confirmed', ...(moment && { nextMoment: moment }) }
      let found: Seen | undefined = seen && isFull(seen, now) ? seen : undefined
      let ticket: number | undefined
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        if (attempt > 3) await backOff(Math.min(attempt - 3, 4))
        if (!found) {
          const placed = await transact(client, [
            takingPlace({ actionId, shiftId, contactKey }, now),
            entering(before, confirmed),
            ...telling(signUps, 'confirmed', confirmed, now),
          ])
          if (placed.done) return confirmed
          if (placed.unmet.has(1)) return 'changed'
          const why = whyNoPlace(placed.unmet.get(0), now)
          if (why !== 'full') return why
          found = StoredShift.parse(placed.unmet.get(0))
        }
        if (!ticket || ticket < (found.servedTicket ?? 0))
          ticket = await signUps.nextNumber(tickets, wish, 'drawn')
        const waiting: SignUp = { ...rest, state: 'waiting', ticket }
        const entry = { actionId, shiftId, contactKey, endsAt: found.endsAt, ticket }
        const joined = await transact(client, [
          joining(wish, ticket, found, now),
          entering(before, waiting),
          signUps.putting(lineEntry, entry, { if: 'attribute_not_exists(#pk)' }),
          ...telling(signUps, 'waiting', waiting, now, { placeInLine: found.waiting + 1 }),
        ])
        if (joined.done) return waiting
        if (joined.unmet.has(1)) return 'changed'
        const present = joined.unmet.get(0)
        found = whyNoPlace(present, now) === 'full' ? StoredShift.parse(present) : undefined
      }
      throw new Refusal('try_again')
    },

    /**
     * S18: while there are free places, those in line get them; after the capacity was raised.
     * @returns how many did
     * @throws Refusal `try_again` when others change the same line all the time
     */
    async serve({ actionId, shiftId }: OfShift, now: Date): Promise<number> {
      let filled = 0
      let failed = 0
      let found = await campaigns.find(shift, { actionId, shiftId }, 'consistently')
      while (found && lineMoves(found, now) && found.taken < found.capacity) {
        if (failed === mostAttempts) throw new Refusal('try_again')
        const first = await next({ actionId, shiftId })
        const step = first && promoting(first, found, now)
        const outcome =
          step &&
          (await transact(client, [
            campaigns.updating(
              shift,
              { actionId, shiftId },
              {
                change: `SET ${step.set} ADD ${step.add}, #taken :one`,
                if: `${step.if} AND #taken < #capacity`,
                values: { ...step.values, one: 1 },
              },
            ),
            ...step.writes,
          ]))
        if (outcome?.done) {
          filled += 1
          found = { ...found, taken: found.taken + 1, waiting: found.waiting - 1 }
          continue
        }
        await backOff(Math.min((failed += 1), 4))
        found = await campaigns.find(shift, { actionId, shiftId }, 'consistently')
      }
      return filled
    },

    /** S19: 1 is next; undefined beyond the hundredth. */
    async placeInLine({ ticket, ...of }: SignUp): Promise<number | undefined> {
      const entries = await signUps.collect({ ...lineOf(of), atMost: 100 }, 'consistently')
      const position = entries.findIndex((entry) => entry['ticket'] === ticket)
      return position < 0 ? undefined : position + 1
    },
  }
}
export type LineStore = ReturnType<typeof lineStore>
