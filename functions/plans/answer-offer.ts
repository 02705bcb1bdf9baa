import { Refusal } from '#shared/http/refusal.ts'
import type { PlanPerson } from '#shared/plans/plan.ts'
import { mayAnswerOffer, mayPlan } from '#shared/plans/policy.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import type { AccessLogStore } from '../access-log/access-log-store.ts'
import type { Write } from '../dynamo/transaction.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import { findLead } from './find-lead.ts'
import type { GroundStore } from './ground-store.ts'
import type { OfferStore, StoredOffer } from './offer-store.ts'
import type { PlanStore } from './plan-store.ts'

type Deps = {
  plans: Pick<PlanStore, 'find' | 'task' | 'responsibility' | 'changingTask' | 'changingResponsibility'>
  offers: Pick<OfferStore, 'find' | 'confirm' | 'ofChapter' | 'late' | 'answer'>
  ground: Pick<GroundStore, 'person'>
  accessLog: AccessLogStore
  links: Links
  now: () => Date
}

const mostAttempts = 5

/** Pressed twice, it was confirmed. */
export const confirmOffer = operation(planRoutes.confirmOffer)(async (
  { body },
  { plans, ground, offers, links, now }: Deps,
) => {
  const { offerId } = links.open(body.token, now(), ['offer'])
  const found = await offers.find(offerId)
  if (!found) throw new Refusal('link_expired')
  if (found.state === 'unconfirmed') {
    const inPlan = await plans.find(found.planId)
    await offers.confirm(found, await findLead(inPlan?.responsibilities ?? [], ground), now())
  }
  return { title: found.title, chapterId: found.chapterId }
})

/** Nothing is shown before the look is recorded. */
const listing =
  (kind: 'ofChapter' | 'late') =>
  async (
    {
      actor,
      chapterId,
      cursor,
    }: {
      actor: Parameters<typeof mayPlan>[0] & object
      chapterId: Parameters<OfferStore['late']>[0]
      cursor?: string | undefined
    },
    { offers, accessLog, now }: Deps,
  ) => {
    if (!mayPlan(actor, chapterId)) throw new Refusal('not_your_chapter')
    const page = await offers[kind](chapterId, { limit: 30, cursor })
    const { personId } = actor
    await accessLog.looked({ personId, chapterId, people: page.items.length, at: now().toISOString() })
    return page
  }

export const listOffers = operation(planRoutes.listOffers)(
  async ({ actor, params: { chapterId }, query: { cursor } }, deps: Deps) =>
    listing('ofChapter')({ actor, chapterId, cursor }, deps),
)
export const listLateOffers = operation(planRoutes.listLateOffers)(
  async ({ actor, params: { chapterId }, query: { cursor } }, deps: Deps) =>
    listing('late')({ actor, chapterId, cursor }, deps),
)

/** Whoever offered, in the place they offered to take. @throws Refusal `already_answered` when nobody is wanted there any more */
async function takingPlace(
  { planId, wantedId, name, personId, offerId }: StoredOffer,
  plans: Deps['plans'],
): Promise<Write> {
  const person: PlanPerson = { name, offerId, ...(personId && { personId }) }
  if (wantedId.startsWith('tsk_')) {
    const task = await plans.task(planId, wantedId as never)
    if (!task || task.persons.length >= 20) throw new Refusal('already_answered')
    return plans.changingTask(task, {
      ...task,
      persons: [...task.persons, person],
      helpersWanted: Math.max(0, task.helpersWanted - 1),
      state: task.state === 'open' ? 'taken' : task.state,
    })
  }
  const role = await plans.responsibility(planId, wantedId as never)
  if (!role || role.person) throw new Refusal('already_answered')
  return plans.changingResponsibility(role, { ...role, person, isWanted: false })
}

export const answerOffer = operation(planRoutes.answerOffer)(async (
  { actor, params: { chapterId, offerId }, body: { isAccepted, greeting } },
  { plans, offers, now }: Deps,
) => {
  if (!mayPlan(actor, chapterId)) throw new Refusal('not_your_chapter')
  const found = await offers.find(offerId)
  const isTheirs = found && (found.chapterId === chapterId || found.stateId === chapterId)
  if (!isTheirs || !mayAnswerOffer(actor, found) || found.state === 'unconfirmed')
    throw new Refusal('not_found')
  if (found.state !== 'open') throw new Refusal('already_answered')
  const state = isAccepted ? ('accepted' as const) : ('declined' as const)
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const inPlan = isAccepted ? [await takingPlace(found, plans)] : []
    const outcome = await offers.answer(found, { state, greeting }, now(), inPlan)
    if (outcome === 'done') return { offerId, state }
    if (outcome === 'already_answered') throw new Refusal('already_answered')
  }
  throw new Refusal('try_again')
})
