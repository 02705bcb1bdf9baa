import { createHmac } from 'node:crypto'
import { normalisedEmail } from '#shared/people/email.ts'
import type { ContactDetails } from '#shared/sign-ups/contact.ts'

/** Tells one person from another within an action without holding address or number in a key; needs our secret. */
export const contactKeys = (secret: string) => (contact: ContactDetails) =>
  createHmac('sha256', secret)
    .update(`contact\n${contact.email === undefined ? contact.phone : normalisedEmail(contact.email)}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')

export type ContactKeyOf = ReturnType<typeof contactKeys>
