import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as z from 'zod'

const isEmail = (text: string) => z.email().max(254).safeParse(text).success

/** How somebody is reached: one of the two. `phone` as in E.164, `+491511234567`. */
export type ContactDetails = { email: string; phone?: undefined } | { phone: string; email?: undefined }

/** A number with its area code; without one nobody else could call it. */
const withAreaCode = /^\(?[+0]/
/** German mobile numbers have ten or eleven digits after the zero (numbering plan of the Bundesnetzagentur). */
const germanMobile = /^\+491[5-7]/
const germanMobileWhole = /^\+491[5-7]\d{8,9}$/
const fewestDigits = 6

const isWhole = (number: string, national: string) =>
  national.length >= fewestDigits && (!germanMobile.test(number) || germanMobileWhole.test(number))

/**
 * What somebody typed into the one field for both: an e-mail address, or a phone number as people write it (0151 …,
 * +49 …, 0043 …); without a country it is German.
 * @returns undefined when it is neither
 */
export function contactDetails(text: string): ContactDetails | undefined {
  const typed = text.trim()
  if (isEmail(typed)) return { email: typed }
  const found = withAreaCode.test(typed)
    ? parsePhoneNumberFromString(typed.replace(/^00/, '+'), 'DE')
    : undefined
  return found?.isValid() && isWhole(found.number, found.nationalNumber) ? { phone: found.number } : undefined
}

/** An e-mail address or a phone number. */
export const ContactText = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine((text) => contactDetails(text) !== undefined, { error: 'not_a_contact' })
