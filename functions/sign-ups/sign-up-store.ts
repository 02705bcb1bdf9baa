import { Action, Shift, type ActionId } from '#shared/actions/action.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { SignUp } from '#shared/sign-ups/sign-up.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'

export type PersonAt = Pick<SignUp, 'actionId' | 'contactKey'>
export type SignUpKey = PersonAt & Pick<SignUp, 'shiftId'>

const daysKept = 30
const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * 86_400

/** One person in one shift; all of one person at an action stand side by side. */
export const signUp = entity(
  'sign-up',
  SignUp,
  ({ actionId, shiftId, contactKey }: SignUpKey) => [
    `ACTION#${actionId}`,
    `SIGN-UP#${contactKey}#${shiftId}`,
  ],
  {
    indexes: ({ state, heldUntil, nextMoment, personId, about, actionId, shiftId, contactKey }) => {
      const which = `${actionId}#${shiftId}#${contactKey}`
      return {
        due: heldUntil
          ? ['held', `${heldUntil}#${which}`]
          : state === 'confirmed' && nextMoment
            ? ['moment', `${nextMoment.at}#${which}`]
            : undefined,
        byPerson:
          personId && about && (state === 'confirmed' || state === 'waiting' || state === 'offered')
            ? [`PERSON#${personId}`, `${about.startsAt}#${shiftId}`]
            : undefined,
      }
    },
    // The job gives back what is held in time; this is the net under it.
    expires: ({ about, signedUpAt }) =>
      about ? secondsAfter(about.endsAt, daysKept) : secondsAfter(signedUpAt, 3),
  },
)

/** Whoever cancelled may sign up anew. */
export const nobodyYet = {
  if: 'attribute_not_exists(#pk) OR #state = :cancelled',
  values: { cancelled: 'cancelled' },
}

/** That a sign-up is still as it was read, as far as places and the line go. */
export const asItWas = ({ state, heldUntil, ticket }: SignUp) => ({
  if: [
    '#state = :wasState',
    ...(heldUntil ? ['#heldUntil = :wasHeldUntil'] : []),
    ...(ticket ? ['#ticket = :wasTicket'] : []),
  ].join(' AND '),
  values: {
    wasState: state,
    ...(heldUntil && { wasHeldUntil: heldUntil }),
    ...(ticket && { wasTicket: ticket }),
  },
})

const host = entity('action', Action.pick({ chapterId: true }), ({ actionId }: { actionId: ActionId }) => [
  `ACTION#${actionId}`,
  'ACTION',
])

const allOf = (actionId: ActionId, from = 'SIGN-UP#') => ({
  partition: `ACTION#${actionId}`,
  from,
  to: `${from}~`,
})

/** The sign-ups themselves. What moves places and the line with them is in the stores beside this one. */
export const signUpStore = (signUps: Table) => {
  /** For transactions: from what was read to what it is to be; fails when state, hold or ticket changed meanwhile. */
  const changing = (before: SignUp, after: SignUp) => signUps.changing(signUp, before, after, asItWas(before))

  return {
    changing,

    /** S2 */
    find: (key: SignUpKey) => signUps.find(signUp, key, 'consistently'),

    /** S11: everything of one person at one action, cancelled shifts among them. */
    async ofPersonAt({ actionId, contactKey }: PersonAt): Promise<SignUp[]> {
      const items = await signUps.collect(allOf(actionId, `SIGN-UP#${contactKey}#`), 'consistently')
      return items.map((item) => SignUp.parse(item))
    },

    /** S7: everybody of an action, the shifts of one person together. */
    ofAction: (actionId: ActionId, page: PageRequest) => signUps.page(signUp, allOf(actionId), page),

    /** S8: what a person signed up for, from a moment on. */
    ofPerson: (personId: PersonId, from: string, page: PageRequest) =>
      signUps.page(signUp, { index: 'byPerson', partition: `PERSON#${personId}`, from }, page),

    /** S5: held, asked and offered ones whose time is over, the longest first. */
    overdue: (now: Date, limit: number) =>
      signUps.first(signUp, { index: 'due', partition: 'held', to: `${now.toISOString()}~` }, limit),

    /** S12: what says nothing about places: notes, attendance, answers, moments; whether it was still as read. */
    async change(before: SignUp, after: SignUp): Promise<boolean> {
      return (await transact(signUps.client, [changing(before, after)])).done
    },

    /** S10: a sign-up that was given elsewhere and whose place is counted already; nobody is written to. */
    enter: (entered: SignUp) => signUps.put(signUp, entered, nobodyYet),

    /** S13: nothing of these remains; whether they were still as read. */
    async forget(all: readonly SignUp[]): Promise<boolean> {
      if (all.length === 0) return true
      const writes = all.map((one) => signUps.deleting(signUp, one, asItWas(one)))
      return (await transact(signUps.client, writes)).done
    },
  }
}
export type SignUpStore = ReturnType<typeof signUpStore>

/** Reads what sign-ups are about and who hosts it; written by the actions themselves. */
export const aboutStore = (campaigns: Table) => ({
  /** S14: the action with its shifts (A1, seen from here). */
  async actionWithShifts(actionId: ActionId) {
    const items = await campaigns.collect({ partition: `ACTION#${actionId}` })
    const action = items.find((item) => item['entity'] === 'action')
    const shifts = items.filter((item) => item['entity'] === 'shift').map((item) => Shift.parse(item))
    return action && { ...Action.parse(action), shifts }
  },

  /** S9: the chapter that hosts an action. */
  hostOf: async (actionId: ActionId) => (await campaigns.find(host, { actionId }))?.chapterId,
})
export type AboutStore = ReturnType<typeof aboutStore>
