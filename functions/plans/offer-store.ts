import * as z from 'zod'
import type { ChapterId } from '#shared/chapters/chapter.ts'
import { daysToAnswer, Offer } from '#shared/plans/offer.ts'
import type { Person } from '#shared/people/person.ts'
import type { OfferId } from '#shared/plans/plan.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'
import { newId } from '#shared/http/id.ts'
import { mail, Mail, type MailId, type MailKind } from '../mail/mail.ts'

const day = 86_400
const daysKept = { unconfirmed: 3, open: 90, answered: 180 }
/** Unconfirmed offers one sender may have at a time, counted by day. */
const mostOfSource = 5
export const hoursToConfirm = 48

const StoredOffer = Offer.extend({ answeredAt: z.string().optional() })
export type StoredOffer = z.infer<typeof StoredOffer>

const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * day

const dueOf = ({ state, offerId, sentAt, confirmedAt, handedOnAt, stateId }: StoredOffer) => {
  if (state === 'unconfirmed') return ['offer', `${sentAt}#${offerId}`] as const
  if (state !== 'open' || !stateId) return undefined
  return handedOnAt
    ? ([`offer-late#${stateId}`, `${handedOnAt}#${offerId}`] as const)
    : (['offer-open', `${confirmedAt}#${offerId}`] as const)
}

export const offer = entity(
  'offer',
  StoredOffer,
  ({ offerId }: { offerId: OfferId }) => [`OFFER#${offerId}`, 'OFFER'],
  {
    indexes: (item) => ({
      byChapter:
        item.state === 'open'
          ? [`offer#${item.chapterId}`, `${item.confirmedAt}#${item.offerId}`]
          : undefined,
      due: dueOf(item),
    }),
    expires: ({ state, sentAt, answeredAt }) =>
      answeredAt
        ? secondsAfter(answeredAt, daysKept.answered)
        : secondsAfter(sentAt, state === 'open' ? daysKept.open : daysKept.unconfirmed),
  },
)

const sent = entity('offers-of-source', z.object({ offers: z.int() }), ({ source }: { source: string }) => [
  `OFFERS-OF#${source}`,
  'COUNT',
])

/** A mail about an offer: to whoever offers, or to somebody else. */
const letter = (
  kind: MailKind,
  { email, name, locale, offerId }: Pick<Offer, 'email' | 'name' | 'locale' | 'offerId'>,
  now: Date,
  rest: Partial<Mail> = {},
): Mail => ({
  mailId: newId('mai') as MailId,
  kind,
  to: email,
  name,
  locale,
  offerId,
  queuedAt: now.toISOString(),
  ...rest,
})

/** Whoever is told that an offer waits for an answer. */
export type Lead = Pick<Person, 'email' | 'name' | 'locale'>

const before = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

/** People who offer to take a task or a responsibility. */
export const offerStore = (signUps: Table) => {
  const telling = (lead: Lead | undefined, offerId: OfferId, now: Date): Write[] =>
    lead ? [signUps.putting(mail, letter('offer_waiting', { ...lead, offerId }, now))] : []

  return {
    /** OF1: an offer and the mail that asks to confirm it. @returns the mail of the same key, if there was one */
    async send(entered: Offer, told: Partial<Mail>, source: string, now: Date) {
      const outcome = await transact(signUps.client, [
        signUps.putting(offer, entered, { if: 'attribute_not_exists(#pk)' }),
        signUps.putting(mail, letter('offer_confirm', entered, now, told), {
          if: 'attribute_not_exists(#pk)',
        }),
        signUps.updating(
          sent,
          { source },
          {
            change: 'SET #entity = :entity, #ttl = :ttl ADD #offers :one',
            if: 'attribute_not_exists(#offers) OR #offers < :most',
            values: {
              entity: sent.name,
              ttl: Math.floor(now.getTime() / 1000) + 2 * day,
              one: 1,
              most: mostOfSource,
            },
          },
        ),
      ])
      if (outcome.done) return 'sent' as const
      const earlier = outcome.unmet.get(1)
      return earlier ? Mail.parse(earlier) : ('too_many' as const)
    },

    /** OF2: the offer of a signed-in person, whose address is known, and the mail to the lead; once. */
    async enter(entered: Offer, lead: Lead | undefined, now: Date): Promise<void> {
      await transact(signUps.client, [
        signUps.putting(offer, entered, { if: 'attribute_not_exists(#pk)' }),
        ...telling(lead, entered.offerId, now),
      ])
    },

    /** OF3 */
    find: (offerId: OfferId) => signUps.find(offer, { offerId }, 'consistently'),

    /** OF4: from now on the chapter sees it, and its lead gets a mail; false when it was confirmed meanwhile. */
    async confirm(found: StoredOffer, lead: Lead | undefined, now: Date): Promise<boolean> {
      const after = { ...found, state: 'open' as const, confirmedAt: now.toISOString() }
      const condition = { if: '#state = :unconfirmed', values: { unconfirmed: 'unconfirmed' } }
      const outcome = await transact(signUps.client, [
        signUps.changing(offer, found, after, condition),
        ...telling(lead, found.offerId, now),
      ])
      return outcome.done
    },

    /** OF5: what waits for an answer of a chapter, the oldest first. */
    ofChapter: (chapterId: ChapterId, page: PageRequest) =>
      signUps.page(offer, { index: 'byChapter', partition: `offer#${chapterId}` }, page),

    /** OF6: what waited too long in the chapters of a state. */
    late: (stateId: ChapterId, page: PageRequest) =>
      signUps.page(offer, { index: 'due', partition: `offer-late#${stateId}` }, page),

    /** OF7: answered, told, and with it what changes in the plan; false when somebody else was faster. */
    async answer(
      found: StoredOffer,
      change: Pick<Offer, 'state' | 'greeting'>,
      now: Date,
      inPlan: readonly Write[],
    ) {
      const after: StoredOffer = { ...found, ...change, answeredAt: now.toISOString() }
      const kind = change.state === 'accepted' ? 'offer_accepted' : 'offer_declined'
      const outcome = await transact(signUps.client, [
        signUps.changing(offer, found, after, { if: '#state = :open', values: { open: 'open' } }),
        signUps.putting(mail, letter(kind, after, now)),
        ...inPlan,
      ])
      if (outcome.done) return 'done' as const
      return outcome.unmet.has(0) ? ('already_answered' as const) : ('plan_changed' as const)
    },

    /** OF8: those nobody confirmed in time. */
    unconfirmed: (now: Date, limit: number) =>
      signUps.first(offer, { index: 'due', partition: 'offer', to: before(now, hoursToConfirm) }, limit),

    /** OF9: forget one of them; false when it was confirmed meanwhile. */
    forget: (offerId: OfferId) =>
      signUps.remove(
        offer,
        { offerId },
        { if: '#state = :unconfirmed', values: { unconfirmed: 'unconfirmed' } },
      ),

    /** OF10: those nobody answered in time. */
    unanswered: (now: Date, limit: number) =>
      signUps.first(
        offer,
        { index: 'due', partition: 'offer-open', to: before(now, daysToAnswer * 24) },
        limit,
      ),

    /** OF11: ask the state as well, and tell the person; false when it was answered meanwhile. */
    async handOn(found: StoredOffer, now: Date): Promise<boolean> {
      const after = { ...found, handedOnAt: now.toISOString() }
      const outcome = await transact(signUps.client, [
        signUps.changing(offer, found, after, {
          if: '#state = :open AND attribute_not_exists(#handedOnAt)',
          values: { open: 'open' },
        }),
        signUps.putting(mail, letter('offer_handed_on', after, now)),
      ])
      return outcome.done
    },
  }
}
export type OfferStore = ReturnType<typeof offerStore>
