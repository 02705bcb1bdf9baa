import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as z from 'zod'

const isEmail = (text: string) => z.email().max(254).safeParse(text).success

/** The same mailbox written differently is one person; nothing else about the address is guessed. */
export const normalisedEmail = (email: string) => email.trim().toLowerCase()

/** How somebody is reached: one of the two. `phone` as in E.164, `+491511234567`. */
export type ContactDetails = { email: string; phone?: undefined } | { phone: string; email?: undefined }

/**
 * What somebody typed into the one field for both: an e-mail address, or a phone number as people write it (0151 …,
 * +49 …, 0043 …); without a country it is German.
 * @returns undefined when it is neither
 */
export function contactDetails(text: string): ContactDetails | undefined {
  const typed = text.trim()
  if (isEmail(typed)) return { email: typed }
  const number = parsePhoneNumberFromString(typed.replace(/^00/, '+'), 'DE')
  return number?.isValid() ? { phone: number.number } : undefined
}

/** An e-mail address or a phone number. */
export const ContactText = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine((text) => contactDetails(text) !== undefined, { error: 'not_a_contact' })
