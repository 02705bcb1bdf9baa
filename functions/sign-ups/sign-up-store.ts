import * as z from 'zod'
import { Action, ActionId, Shift, type ShiftId } from '#shared/actions/action.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { SignUp, type About } from '#shared/sign-ups/sign-up.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { occasionStore } from '../mail/mail-store.ts'
import { mail, mailTo } from '../mail/mail.ts'

export type SignUpKey = Pick<SignUp, 'actionId' | 'shiftId' | 'contactKey'>

const daysKept = 30
const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * 86_400

const signUp = entity(
  'sign-up',
  SignUp,
  ({ actionId, shiftId, contactKey }: SignUpKey) => [
    `ACTION#${actionId}`,
    `SIGN-UP#${shiftId}#${contactKey}`,
  ],
  {
    indexes: ({ state, heldUntil, personId, about, actionId, shiftId, contactKey }) => ({
      due:
        state === 'held' && heldUntil
          ? ['held', `${heldUntil}#${actionId}#${shiftId}#${contactKey}`]
          : undefined,
      byPerson:
        state === 'confirmed' && personId && about
          ? [`PERSON#${personId}`, `${about.startsAt}#${shiftId}`]
          : undefined,
    }),
    // The job gives back what is held in time; this is the net under it.
    expires: ({ about, signedUpAt }) =>
      about ? secondsAfter(about.endsAt, daysKept) : secondsAfter(signedUpAt, 3),
  },
)

/** The shift as the action's feature stores it; here only its counter is moved. */
const shift = entity(
  'shift',
  Shift.extend({ actionId: ActionId, isOpen: z.boolean() }),
  ({ actionId, shiftId }: { actionId: ActionId; shiftId: ShiftId }) => [
    `ACTION#${actionId}`,
    `SHIFT#${shiftId}`,
  ],
)

const host = entity('action', Action.pick({ chapterId: true }), ({ actionId }: { actionId: ActionId }) => [
  `ACTION#${actionId}`,
  'ACTION',
])

const theShiftWithAPlace = '#isOpen = :true AND #endsAt > :now AND #taken < #capacity'
const nobodyYet = 'attribute_not_exists(#pk) OR #state = :cancelled'

/** Why nobody was signed up: `twice` means this person already is. */
export type NotSignedUp = 'no_such_shift' | 'over' | 'full' | 'twice'

const whyNot = (found: Record<string, unknown> | undefined, now: Date): NotSignedUp =>
  !found?.['isOpen'] ? 'no_such_shift' : String(found['endsAt']) <= now.toISOString() ? 'over' : 'full'

export const signUpStore = (signUps: Table, campaigns: Table) => {
  const givingBack = ({ actionId, shiftId }: SignUpKey) =>
    campaigns.updating(shift, { actionId, shiftId }, { change: 'ADD #taken :less', values: { less: -1 } })

  return {
    /** S1: place, sign-up and mail in one transaction; whoever is refused leaves no trace. */
    async signUp(entered: SignUp, now: Date): Promise<'signed_up' | NotSignedUp> {
      const { actionId, shiftId } = entered
      const outcome = await transact(signUps.client, [
        campaigns.updating(
          shift,
          { actionId, shiftId },
          {
            change: 'ADD #taken :one',
            if: theShiftWithAPlace,
            values: { one: 1, true: true, now: now.toISOString() },
          },
        ),
        signUps.putting(signUp, entered, { if: nobodyYet, values: { cancelled: 'cancelled' } }),
        signUps.putting(mail, mailTo(entered.state === 'held' ? 'confirm' : 'confirmed', entered, now)),
      ])
      if (outcome.done) return 'signed_up'
      return outcome.unmet.has(0) ? whyNot(outcome.unmet.get(0), now) : 'twice'
    },

    /** S10: a sign-up that was given elsewhere and whose place is counted already; nobody is written to. */
    enter: (entered: SignUp) =>
      signUps.put(signUp, entered, { if: nobodyYet, values: { cancelled: 'cancelled' } }),

    /** S2 */
    find: (key: SignUpKey) => signUps.find(signUp, key, 'consistently'),

    /** S3: held becomes confirmed, and a mail with calendar file and cancel link goes out. */
    async confirm(held: SignUp, about: About, now: Date): Promise<SignUp | undefined> {
      const { heldUntil: _, ...rest } = held
      const confirmed: SignUp = { ...rest, state: 'confirmed', about }
      const outcome = await transact(signUps.client, [
        signUps.putting(signUp, confirmed, { if: '#state = :held', values: { held: 'held' } }),
        signUps.putting(mail, mailTo('confirmed', confirmed, now)),
      ])
      return outcome.done ? confirmed : undefined
    },

    /** S4: the place is free in the same moment. */
    async cancel(before: SignUp, about: About, now: Date): Promise<SignUp | undefined> {
      const { heldUntil: _, ...rest } = before
      const cancelled: SignUp = { ...rest, state: 'cancelled', about }
      const outcome = await transact(signUps.client, [
        signUps.putting(signUp, cancelled, { if: '#state = :before', values: { before: before.state } }),
        givingBack(before),
        signUps.putting(mail, mailTo('cancelled', cancelled, now)),
      ])
      return outcome.done ? cancelled : undefined
    },

    /** S5: those whose 48 hours are over, the longest first. */
    overdue: (now: Date, limit: number) =>
      signUps.first(signUp, { index: 'due', partition: 'held', to: `${now.toISOString()}~` }, limit),

    /**
     * S6: an unconfirmed sign-up is forgotten and its place given back; false when it was confirmed or signed up
     * anew meanwhile, of which the index may not know yet.
     */
    async release(held: SignUp): Promise<boolean> {
      const outcome = await transact(signUps.client, [
        signUps.deleting(signUp, held, {
          if: '#state = :held AND #heldUntil = :heldUntil',
          values: { held: 'held', heldUntil: held.heldUntil },
        }),
        givingBack(held),
      ])
      return outcome.done
    },

    /** S7: everybody of an action. */
    ofAction: (actionId: ActionId, page: PageRequest) =>
      signUps.page(signUp, { partition: `ACTION#${actionId}` }, page),

    /** S8: what a person signed up for, from a moment on. */
    ofPerson: (personId: PersonId, from: string, page: PageRequest) =>
      signUps.page(signUp, { index: 'byPerson', partition: `PERSON#${personId}`, from }, page),
  }
}
export type SignUpStore = ReturnType<typeof signUpStore>

/** Reads what a sign-up is about and who hosts it; written by the actions themselves. */
export const aboutStore = (campaigns: Table) => ({
  /** The same question as that of a mail (M5). */
  about: (actionId: ActionId, shiftId: ShiftId) => occasionStore(campaigns).occasion(actionId, shiftId),

  /** S9: the chapter that hosts an action. */
  hostOf: async (actionId: ActionId) => (await campaigns.find(host, { actionId }))?.chapterId,
})
export type AboutStore = ReturnType<typeof aboutStore>
