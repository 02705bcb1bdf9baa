import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import { line } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { Grant } from '../identity/grant.ts'
import { personal } from '../privacy/personal-data.ts'

export const Locale = z.enum(['de', 'en'])
export type Locale = z.infer<typeof Locale>

const account = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'until the account ends, then 30 days',
} as const

/** A person with an account. */
export const Person = z.object({
  personId: personal(PersonId, { purpose: 'tell accounts apart', ...account }),
  name: personal(line(1, 80), { purpose: 'be addressed by name', ...account }),
  email: personal(z.email().max(254), { purpose: 'sign in; confirmations and reminders', ...account }),
  chapterId: personal(ChapterId, {
    purpose: 'show what happens in the own chapter',
    ...account,
  }),
  locale: personal(Locale, { purpose: 'write in the language of the person', ...account }),
})
export type Person = z.infer<typeof Person>

/** The signed-in person as they see themselves, with the grants in force today. */
export const Me = Person.extend({ grants: z.array(Grant) }).meta({ id: 'Me' })
export type Me = z.infer<typeof Me>
