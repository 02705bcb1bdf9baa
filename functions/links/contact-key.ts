import { createHmac } from 'node:crypto'
import { normalisedEmail } from '#shared/sign-ups/contact.ts'

/** Tells one person from another within a shift without holding the address in a key; needs our secret. */
export const contactKeys = (secret: string) => (email: string) =>
  createHmac('sha256', secret)
    .update(`contact\n${normalisedEmail(email)}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')

export type ContactKeyOf = ReturnType<typeof contactKeys>
