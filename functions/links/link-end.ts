import type { PersonLink } from './link.ts'

const hours = 3_600
const after = { manage: 30 * 24 * hours, ticket: 12 * hours } as const
const hoursToConfirm = 48

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** The second a link of a person ends: what is managed stays as long as the data, a ticket is for the door. */
export const linkEnd = (
  purpose: Exclude<PersonLink['purpose'], 'confirm'>,
  { endsAt }: { endsAt: string },
): number => seconds(endsAt) + after[purpose]

/** The second a link to confirm ends: that of what it holds. @param askedAt when its mail was written */
export const confirmLinkEnd = (askedAt: string): number => seconds(askedAt) + hoursToConfirm * hours
