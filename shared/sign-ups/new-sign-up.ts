import * as z from 'zod'
import { ActionId, ShiftId } from '../actions/action.ts'
import { Locale } from '../people/person.ts'
import { ContactText } from './contact.ts'
import { PersonName } from './sign-up.ts'

/*
 * Apart from the sign-up itself: only who takes entries needs to know numbers of all countries.
 */

const ShiftIds = z
  .array(ShiftId)
  .min(1)
  .max(6)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'not_a_choice' })

export const NewSignUp = z.strictObject({
  shiftIds: ShiftIds,
  name: PersonName,
  contact: ContactText,
  consent: z.literal(true, { error: 'consent_needed' }),
  locale: Locale,
  /** Made by the form before it is sent: the same key sent twice by the same person does the thing once. */
  key: z.uuid(),
  /** Said once the person has seen that the shifts overlap. */
  overlapping: z.literal(true).optional(),
})
export type NewSignUp = z.infer<typeof NewSignUp>

export const OwnNewSignUp = z.strictObject({
  actionId: ActionId,
  shiftIds: ShiftIds,
  overlapping: z.literal(true).optional(),
})
