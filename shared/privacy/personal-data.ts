import * as z from 'zod'

/** Why we hold a personal field, on what ground, and for how long. */
export type PersonalData = {
  purpose: string
  legalBasis: 'consent (Art. 9 (2) a GDPR)' | 'membership (Art. 9 (2) d GDPR)'
  retention: string
}

/** The record of processing is made from this register; a personal field that is not in it fails the build. */
export const personalData = z.registry<PersonalData>()
