import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import type { Table } from '../dynamo/table.ts'
import { mostAttempts, transact, type Write } from '../dynamo/transaction.ts'
import { lineStore } from './line-store.ts'
import { shift, withoutSource } from './place-store.ts'
import { asItWas, signUp } from './sign-up-store.ts'

/** As it was, the word of the door included: of two devices that say something at once, one reads again. */
function unheard(before: SignUp) {
  const { if: rest, values } = asItWas(before)
  return before.attendanceAt
    ? {
        if: `${rest} AND #attendanceAt = :wasAttendanceAt`,
        values: { ...values, wasAttendanceAt: before.attendanceAt },
      }
    : { if: `${rest} AND attribute_not_exists(#attendanceAt)`, values }
}

export const arrivalStore = (signUps: Table, campaigns: Table) => {
  const { leaving } = lineStore(signUps, campaigns)

  /** What the shift has to hear when somebody who had no place came and is let in, beyond its capacity if need be. */
  const lettingIn = ({ actionId, shiftId, state, ticket }: SignUp): Write[] =>
    state === 'waiting' && ticket
      ? [
          campaigns.updating(
            shift,
            { actionId, shiftId },
            { change: 'ADD #taken :one, #waiting :less', values: { one: 1, less: -1 } },
          ),
          leaving({ actionId, shiftId, ticket }),
        ]
      : [campaigns.updating(shift, { actionId, shiftId }, { change: 'ADD #taken :one', values: { one: 1 } })]

  return {
    /**
     * S30: what the door says about a sign-up, and with it the place of those who came without a certain one; false
     * when it changed meanwhile.
     */
    async record(before: SignUp, after: SignUp): Promise<boolean> {
      const { actionId, shiftId, state, source } = before
      const own = signUps.changing(signUp, before, after, unheard(before))
      const isLetIn = after.state === 'confirmed' && state !== 'confirmed'
      if (!isLetIn) return (await transact(signUps.client, [own])).done
      if (state !== 'held' && state !== 'offered')
        return (await transact(signUps.client, [own, ...lettingIn(before)])).done

      let found: Record<string, unknown> | undefined
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        const off = withoutSource(source, found)
        const { add, remove, ...rest } = off ?? { if: '' }
        const counted = off
          ? [
              campaigns.updating(
                shift,
                { actionId, shiftId },
                { ...rest, change: add ? `ADD ${add}` : `REMOVE ${remove}` },
              ),
            ]
          : []
        const outcome = await transact(signUps.client, [own, ...counted])
        if (outcome.done) return true
        if (outcome.unmet.has(0)) return false
        found = outcome.unmet.get(1) ?? {}
      }
      return false
    },
  }
}
export type ArrivalStore = ReturnType<typeof arrivalStore>
