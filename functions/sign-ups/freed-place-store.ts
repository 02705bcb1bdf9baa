import type { ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { hasPlace, type SignUp } from '#shared/sign-ups/sign-up.ts'
import type { Table } from '../dynamo/table.ts'
import { backOff, transact, type Write } from '../dynamo/transaction.ts'
import { lineMoves, lineStore, mostAttempts } from './line-store.ts'
import { placeStore, shift, StoredShift, telling, withoutSource } from './place-store.ts'
import { asItWas, nobodyYet, signUp, signUpStore } from './sign-up-store.ts'

type Unmet = ReadonlyMap<number, Record<string, unknown> | undefined>

/** How giving up ended: `changed` when the sign-up was no longer as read; else which of `also` did not hold. */
export type GivenUp = 'done' | 'changed' | { unmet: Unmet }

export const freedPlaceStore = (signUps: Table, campaigns: Table) => {
  const { changing } = signUpStore(signUps)
  const { next, promoting, leaving } = lineStore(signUps, campaigns)
  const { takingPlace } = placeStore(signUps, campaigns)
  const { client } = signUps

  /** The change of the shift when a place is free again, or goes to the next in line, and what goes with it. */
  async function freeing(before: SignUp, found: StoredShift | undefined, now: Date) {
    const source = withoutSource(before.source, found)
    const update = (change: { add: string; set?: string; if: string; values: object }) => ({
      change: [
        change.set && `SET ${change.set}`,
        `ADD ${[change.add, source?.add].filter(Boolean).join(', ')}`,
        source?.remove && `REMOVE ${source.remove}`,
      ]
        .filter(Boolean)
        .join(' '),
      if: [`(${change.if})`, source?.if].filter(Boolean).join(' AND '),
      values: { ...change.values, ...source?.values },
      ...(source && { names: source.names }),
    })
    if (!found || !lineMoves(found, now))
      return {
        update: update({
          add: '#taken :less',
          if: '#waiting = :none OR #startsAt <= :now OR #isOpen = :false OR #taken > #capacity',
          values: { less: -1, none: 0, now: now.toISOString(), false: false },
        }),
        writes: [],
      }
    const first = await next(before)
    if (!first) return undefined
    const { writes, ...step } = promoting(first, found, now)
    return { update: update(step), writes }
  }

  /**
   * S4: what a sign-up has goes back, and to the next in line at once, all in one transaction.
   * @param after what becomes of it; nothing, when it is to be forgotten
   * @param also what has to happen with it
   * @throws Refusal `try_again` when too many change the same line
   */
  async function giveUp(
    before: SignUp,
    after: SignUp | undefined,
    now: Date,
    also: readonly Write[] = [],
  ): Promise<GivenUp> {
    const { actionId, shiftId, ticket } = before
    const own = after ? changing(before, after) : signUps.deleting(signUp, before, asItWas(before))
    /** @param position of the sign-up's own write; those that have to happen with it come next */
    const ended = (unmet: Unmet, position: number): GivenUp | undefined => {
      if (unmet.has(position)) return 'changed'
      const others = [...unmet].filter(([n]) => n > position && n <= position + also.length)
      return others.length > 0
        ? { unmet: new Map(others.map(([n, item]) => [n - position - 1, item])) }
        : undefined
    }

    if (!hasPlace(before.state)) {
      const fromLine =
        before.state === 'waiting' && ticket
          ? [
              campaigns.updating(
                shift,
                { actionId, shiftId },
                { change: 'ADD #waiting :less', values: { less: -1 } },
              ),
              leaving({ actionId, shiftId, ticket }),
            ]
          : []
      const outcome = await transact(client, [...fromLine, own, ...also])
      return outcome.done ? 'done' : (ended(outcome.unmet, fromLine.length) ?? 'changed')
    }

    let found: StoredShift | undefined
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      if (attempt > 1) await backOff(Math.min(attempt, 4))
      const step = await freeing(before, found, now)
      if (step) {
        const outcome = await transact(client, [
          campaigns.updating(shift, { actionId, shiftId }, step.update),
          own,
          ...also,
          ...step.writes,
        ])
        if (outcome.done) return 'done'
        const end = ended(outcome.unmet, 1)
        if (end) return end
        if (outcome.unmet.has(0)) found = StoredShift.parse(outcome.unmet.get(0))
      } else found = await campaigns.find(shift, { actionId, shiftId }, 'consistently')
    }
    throw new Refusal('try_again')
  }

  return {
    giveUp,

    /** S6: to be forgotten, or an offer that goes on to the next; false when it changed meanwhile. */
    async release(overdue: SignUp, now: Date): Promise<boolean> {
      if (overdue.state !== 'offered') return (await giveUp(overdue, undefined, now)) === 'done'
      const cancelled = cancelledFrom(overdue)
      const told = telling(signUps, 'offer_lapsed', cancelled, now)
      return (await giveUp(overdue, cancelled, now, told)) === 'done'
    },

    /** S21: from one shift to a free place in another, which `also` of the outcome begins with, and one mail. */
    move: (before: SignUp, cancelled: SignUp, after: SignUp, now: Date): Promise<GivenUp> =>
      giveUp(before, cancelled, now, [
        takingPlace(after, now),
        signUps.putting(signUp, after, nobodyYet),
        ...telling(signUps, 'confirmed', after, now),
      ]),

    /** S20: cancelled, with a mail that names these shifts if there are any; undefined when it changed meanwhile. */
    async cancel(before: SignUp, named: readonly ShiftId[], now: Date): Promise<SignUp | undefined> {
      const cancelled = cancelledFrom(before)
      const told =
        named.length > 0 ? telling(signUps, 'cancelled', cancelled, now, { shiftIds: [...named] }) : []
      return (await giveUp(before, cancelled, now, told)) === 'done' ? cancelled : undefined
    },
  }
}
export type FreedPlaceStore = ReturnType<typeof freedPlaceStore>

export function cancelledFrom(before: SignUp): SignUp {
  const { heldUntil: _, ticket: _ticket, source: _source, nextMoment: _moment, ...rest } = before
  return { ...rest, state: 'cancelled' }
}
