import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { PersonId } from '../identity/actor.ts'
import { personal } from '../privacy/personal-data.ts'
import { Pace } from './news.ts'

const account = {
  legalBasis: 'membership (Art. 9 (2) d GDPR)',
  retention: 'until the account ends, then 30 days',
} as const

/** What somebody chose, what waits to be told them, and when the mail comes that tells it. */
export const Digest = z.object({
  personId: personal(PersonId, { purpose: 'know whose choice it is', ...account }),
  pace: personal(Pace, { purpose: 'write as often as the person wants', ...account }),
  /** Keys of the news that wait. */
  pending: personal(z.array(z.string()), {
    purpose: 'tell in one mail what happened since the last one',
    legalBasis: account.legalBasis,
    retention: 'until the mail is written, 7 days at most',
  }),
  dueAt: Instant.optional(),
})
export type Digest = z.infer<typeof Digest>
