import * as z from 'zod'
import { Action, ActionId, ActionType, Place } from '../actions/action.ts'
import { Instant, TimeOfDay } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { line } from '../http/text.ts'
import { Locale } from '../people/person.ts'
import { personal } from '../privacy/personal-data.ts'
import { Consent, Email, PersonName } from '../sign-ups/sign-up.ts'

export const IdeaId = idSchema('ide')
export type IdeaId = z.infer<typeof IdeaId>

const untilAnswered = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'unconfirmed 48 hours; otherwise 30 days after the answer, 90 days at most',
} as const

const Words = z.object({
  type: ActionType,
  title: Action.shape.title,
  description: Action.shape.description,
  place: Place,
  on: z.iso.date(),
  from: TimeOfDay,
  to: TimeOfDay,
})

/** An action that somebody proposes to a chapter; `unconfirmed` until the link in the mail is used. */
export const Idea = Words.extend({
  ideaId: IdeaId,
  chapterId: ChapterId,
  name: personal(PersonName, { purpose: 'know whom to ask about the idea', ...untilAnswered }),
  email: personal(Email, { purpose: 'answer the idea', ...untilAnswered }),
  locale: personal(Locale, { purpose: 'write in the language of the person', ...untilAnswered }),
  consent: personal(Consent, { purpose: 'prove the consent', ...untilAnswered }),
  state: z.enum(['unconfirmed', 'open', 'accepted', 'declined']),
  sentAt: Instant,
  /** The draft it became. */
  actionId: ActionId.optional(),
  /** Why not, in friendly words. */
  reason: line(3, 500).optional(),
}).meta({ id: 'Idea' })
export type Idea = z.infer<typeof Idea>

export const NewIdea = Words.extend({
  name: PersonName,
  email: Email,
  locale: Locale,
  consent: z.literal(true, { error: 'consent_needed' }),
  key: z.uuid(),
})
  .strict()
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends_before_start' })
export type NewIdea = z.infer<typeof NewIdea>
