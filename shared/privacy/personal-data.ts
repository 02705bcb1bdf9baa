import * as z from 'zod'

/** Why we hold a personal field, on what ground, and for how long. */
export type PersonalData = {
  purpose: string
  legalBasis: 'consent (Art. 9 (2) a GDPR)' | 'membership (Art. 9 (2) d GDPR)'
  retention: string
}

/** The record of processing is made from this register; a personal field that is not in it fails the build. */
export const personalData = z.registry<PersonalData>()

/**
 * Marks one field of one record. The schema is copied first, since zod registers the very object: a shared schema
 * such as `Locale` would become personal wherever it is used, with the purpose of whoever registered it last.
 */
export const personal = <T extends z.ZodType>(schema: T, data: PersonalData): T => {
  const field = schema.clone()
  personalData.add(field, data)
  return field
}

/** Councils act by name: why somebody is named in what they do. @param purpose what the name is held for */
export const inOffice = (purpose: string): PersonalData => ({
  purpose,
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'the name stays with the decision; the id of the account until it ends, then 30 days',
})
