import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import type { ResponsibilityKind } from '../campaigns/template.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { LinkToken } from '../http/link-token.ts'
import { line, paragraphs } from '../http/text.ts'
import { PersonId } from '../identity/actor.ts'
import { Locale } from '../people/person.ts'
import { personal } from '../privacy/personal-data.ts'
import { Consent, Email, PersonName } from '../sign-ups/sign-up.ts'
import { OfferId, PlanId, ResponsibilityId, TaskId } from './plan.ts'

const untilAnswered = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'unconfirmed 48 hours; otherwise 180 days after the answer, 90 days without one',
} as const

/** Somebody offers to take a task or a responsibility; `unconfirmed` until the link in the mail is used. */
export const Offer = z
  .object({
    offerId: OfferId,
    planId: PlanId,
    chapterId: ChapterId,
    /** Who is asked when the chapter does not answer. */
    stateId: ChapterId.optional(),
    wantedId: TaskId.or(ResponsibilityId),
    title: z.string(),
    name: personal(PersonName, { purpose: 'know who wants to help', ...untilAnswered }),
    email: personal(Email, { purpose: 'answer the offer; remind of what was taken over', ...untilAnswered }),
    personId: personal(PersonId.optional(), {
      purpose: 'let the person see their own tasks',
      ...untilAnswered,
    }),
    words: personal(paragraphs(1, 500).optional(), {
      purpose: 'know what the person can do',
      ...untilAnswered,
    }),
    locale: personal(Locale, { purpose: 'write in the language of the person', ...untilAnswered }),
    consent: personal(Consent, { purpose: 'prove the consent', ...untilAnswered }),
    state: z.enum(['unconfirmed', 'open', 'accepted', 'declined']),
    sentAt: Instant,
    confirmedAt: Instant.optional(),
    /** Since when the state is asked as well. */
    handedOnAt: Instant.optional(),
    /** What the chapter wrote with its answer. */
    greeting: personal(line(3, 500).optional(), { purpose: 'greet whoever helps', ...untilAnswered }),
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>

export const NewOffer = z.strictObject({
  wantedId: TaskId.or(ResponsibilityId),
  name: PersonName,
  email: Email,
  words: paragraphs(1, 500).optional(),
  locale: Locale,
  consent: z.literal(true, { error: 'consent_needed' }),
  key: z.uuid(),
})
export const OwnOffer = NewOffer.pick({ wantedId: true, words: true, consent: true, key: true }).strict()
export const OfferToken = z.strictObject({ token: LinkToken })

/** What the chapter sees of an offer, with the address to ask back. */
export const ShownOffer = Offer.omit({ consent: true, locale: true, personId: true }).meta({
  id: 'ShownOffer',
})

/** Three days, then somebody else is asked. */
export const daysToAnswer = 3

export const offerConsentVersion = '2026-12'
/** Earlier words said nothing about being reminded. */
export const mayBeReminded = ({ consent, state }: Pick<Offer, 'consent' | 'state'>) =>
  state === 'accepted' && consent.version >= '2026-12'

export const offerConsentText: Record<Locale, string> = {
  de:
    'Ich bin einverstanden, dass der Verband meinen Namen und meine E-Mail-Adresse speichert, um mir zu antworten ' +
    'und mich montags an das zu erinnern, was ich übernommen habe (abbestellen geht jederzeit), und dass nach drei ' +
    'Tagen ohne Antwort auch der Landesverband sie sieht. Mein Name steht dann bei der Aufgabe. Daraus kann man ' +
    'auf meine politische Meinung schließen. Meine Angaben werden 180 Tage nach der Antwort gelöscht, ohne ' +
    'Antwort nach 90 Tagen.',
  en:
    'I agree that the chapter stores my name and e-mail address to answer me and, on ' +
    'Mondays, to remind me of what I took over (I can stop that at any time), and that the state association sees them ' +
    'too when nobody has answered within three days. My name then stands with the task. This may reveal my political ' +
    'opinion. My details are deleted 180 days after the answer, without an answer after 90 days.',
}

/** What a responsibility is called where it has no name of its own. */
export const kindNames: Record<Locale, Record<ResponsibilityKind, string>> = {
  de: {
    lead: 'Leitung',
    actions: 'Aktionen',
    material: 'Material',
    press: 'Presse',
    newcomers: 'Neue',
    money: 'Geld',
    own: 'Zuständigkeit',
  },
  en: {
    lead: 'Lead',
    actions: 'Actions',
    material: 'Material',
    press: 'Press',
    newcomers: 'Newcomers',
    money: 'Money',
    own: 'Responsibility',
  },
}
