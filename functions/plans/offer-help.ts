import { createHash } from 'node:crypto'
import { Refusal } from '#shared/http/refusal.ts'
import { normalisedEmail } from '#shared/people/email.ts'
import type { Locale } from '#shared/people/person.ts'
import { kindNames, offerConsentText, offerConsentVersion, type Offer } from '#shared/plans/offer.ts'
import { isToBeDone, type OfferId, type PlanId } from '#shared/plans/plan.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { MailId } from '../mail/mail.ts'
import { findLead } from './find-lead.ts'
import type { GroundStore } from './ground-store.ts'
import type { OfferStore } from './offer-store.ts'
import type { PlanStore } from './plan-store.ts'

type Deps = {
  plans: Pick<PlanStore, 'find'>
  offers: Pick<OfferStore, 'send' | 'enter'>
  ground: Pick<GroundStore, 'person'>
  now: () => Date
}
type Asked = { planId: PlanId; chapterId: string; wantedId: string; locale: Locale }

/** What is wanted, as the mail calls it. @throws Refusal `not_found` also when nobody is wanted any more */
async function findWanted(plans: Deps['plans'], { planId, chapterId, wantedId, locale }: Asked) {
  const found = await plans.find(planId)
  if (found?.plan.chapterId !== chapterId) throw new Refusal('not_found')
  const task = found.tasks.find(({ taskId }) => taskId === wantedId)
  const role = found.responsibilities.find(({ responsibilityId }) => responsibilityId === wantedId)
  const isOpen = task && task.helpersWanted > 0 && isToBeDone(task)
  if (!isOpen && !role?.isWanted) throw new Refusal('not_found')
  const { stateId } = found.plan
  return {
    wanted: {
      planId,
      chapterId: found.plan.chapterId,
      ...(stateId && { stateId }),
      title: isOpen ? task.title : (role?.title ?? kindNames[locale][role?.kind ?? 'own']),
    },
    responsibilities: found.responsibilities,
  }
}

const consented = (locale: Locale, moment: Date): Offer['consent'] => ({
  version: offerConsentVersion,
  hash: createHash('sha256').update(offerConsentText[locale]).digest('hex'),
  givenAt: moment.toISOString(),
  channel: 'web',
})

export const offerHelp = operation(planRoutes.offerHelp)(async (
  { params, body, source },
  { plans, offers, now }: Deps,
) => {
  const moment = now()
  const { wanted } = await findWanted(plans, { ...params, ...body })
  const { key, consent: _, ...words } = body
  const scope = `${params.planId} ${body.wantedId} ${normalisedEmail(body.email)}`
  const hash = requestHash(body)
  const outcome = await offers.send(
    {
      ...words,
      ...wanted,
      offerId: idFor('off', key, scope) as OfferId,
      consent: consented(body.locale, moment),
      state: 'unconfirmed',
      sentAt: moment.toISOString(),
    },
    { mailId: idFor('mai', key, scope) as MailId, requestHash: hash },
    source ?? '',
    moment,
  )
  if (outcome === 'too_many') throw new Refusal('too_many_unconfirmed')
  if (outcome !== 'sent' && outcome.requestHash !== hash) throw new Refusal('key_reused')
  return { next: 'confirm_by_mail' as const }
})

/** Pressed twice, it was offered once. */
export const offerMyHelp = operation(planRoutes.offerMyHelp)(async (
  { actor, params, body },
  { plans, offers, ground, now }: Deps,
) => {
  const moment = now()
  const me = await ground.person(actor.personId)
  if (!me) throw new Refusal('not_found')
  const { wanted, responsibilities } = await findWanted(plans, { ...params, ...body, locale: me.locale })
  const lead = await findLead(responsibilities, ground)
  await offers.enter(
    {
      ...wanted,
      offerId: idFor('off', body.key, `${params.planId} ${body.wantedId} ${actor.personId}`) as OfferId,
      wantedId: body.wantedId,
      ...(body.words && { words: body.words }),
      name: me.name,
      email: me.email,
      personId: me.personId,
      locale: me.locale,
      consent: consented(me.locale, moment),
      state: 'open',
      sentAt: moment.toISOString(),
      confirmedAt: moment.toISOString(),
    },
    lead,
    moment,
  )
  return { next: 'wait_for_answer' as const }
})
