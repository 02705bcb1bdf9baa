import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { NewOffer } from '#shared/plans/offer.ts'
import type { OfferId, Responsibility } from '#shared/plans/plan.ts'
import { accessLogStore } from '../access-log/access-log-store.ts'
import { actorOf, chapters, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { links } from '../links/link.ts'
import { occasionStore } from '../mail/mail-store.ts'
import type { Mail } from '../mail/mail.ts'
import { linkSecret, setStage, useTables } from '../set-stage.ts'
import { stageSignUps } from '../sign-ups/stage-sign-ups.ts'
import { answerOffer, confirmOffer, listLateOffers, listOffers } from './answer-offer.ts'
import { findLead } from './find-lead.ts'
import { offerHelp, offerMyHelp } from './offer-help.ts'
import { offerStore } from './offer-store.ts'
import { stagePlans } from './stage-plans.ts'

const tables = await withTables()
useTables(tables)
const { releaseOffers } = await import('./release-offers.ts')
const stage = stagePlans(tables, now)
const people = stageSignUps(tables, now)
const counting = countRequests(tables.client)
const offers = offerStore(tables.signUps)
const deps = {
  ...stage.deps,
  offers,
  accessLog: accessLogStore(tables.accessLog),
  links: links(linkSecret),
}
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const later = (hours: number) => new Date(now().getTime() + hours * 3_600_000)
type Person = Exclude<Who, 'kai'>
type Stored = { offerId: OfferId; state: string; email?: string }

let sent = 0
const offered = async (change: object = {}, source = `source-${sent}`) => {
  const { plan, tasks } = await stage.adopted(actorOf('katrin'), chapters.dresden, {
    responsible: [{ kind: 'lead', person: 'Katrin Vogel', isWanted: false }],
  })
  const email = `helper-${(sent += 1)}@example.org`
  const body = NewOffer.parse({
    wantedId: tasks[0]!.taskId,
    name: 'Kim Neu',
    email,
    locale: 'de',
    consent: true,
    key: crypto.randomUUID(),
    ...change,
  })
  const params = { planId: plan.planId, chapterId: plan.chapterId }
  const send = () => offerHelp.run({ params, query: undefined, body, actor: undefined, source }, deps)
  return { plan, tasks, email, send }
}
const all = async () => (await people.stored()) as (Stored & Mail & { entity: string; to: string })[]
const stored = async (email: string) =>
  (await all()).find((item) => item.entity === 'offer' && item.email === email)!
const mailsTo = async (email: string) =>
  (await all()).filter((item) => item.to === email).map(({ kind }) => kind)
const confirm = (offerId: OfferId) => {
  const token = deps.links.seal({ purpose: 'offer', offerId, until: now().getTime() / 1000 + 60 })
  return confirmOffer.run({ params: undefined, query: undefined, body: { token }, actor: undefined }, deps)
}
const confirmed = async () => {
  const made = await offered()
  await made.send()
  const { offerId } = await stored(made.email)
  await confirm(offerId)
  return { ...made, offerId }
}
const answer = (offerId: OfferId, isAccepted = true, who: Person = 'katrin', of = chapters.dresden) =>
  answerOffer.run(
    {
      params: { chapterId: of.chapterId, offerId },
      query: undefined,
      body: { isAccepted, greeting: 'Schön, dass Du dabei bist!' },
      actor: actorOf(who),
    },
    deps,
  )
const listed = async (kind: typeof listOffers | typeof listLateOffers, who: Person, of = chapters.dresden) =>
  (
    await kind.run(
      { params: { chapterId: of.chapterId }, query: {}, body: undefined, actor: actorOf(who) },
      deps,
    )
  ).items.map(({ offerId }) => offerId as string)

describe('an offer is not taken', () => {
  it('for what nobody is wanted for', async () => {
    const { send } = await offered({ wantedId: 'tsk_zzzzzzzzzzzz' })
    await expect(send()).rejects.toEqual(refused('not_found'))
  })

  it('more often than one sender can mean', async () => {
    for (let n = 0; n < 5; n += 1) await (await offered({}, 'one-sender')).send()
    await expect((await offered({}, 'one-sender')).send()).rejects.toEqual(refused('too_many_unconfirmed'))
  })

  it('twice for one key', async () => {
    const { send, email } = await offered()
    await send()
    await send()
    expect(await mailsTo(email)).toEqual(['offer_confirm'])
  })
})

describe('the chapter sees an offer', () => {
  it('only when it was confirmed, and nobody else sees it', async () => {
    const made = await offered()
    await made.send()
    const { offerId } = await stored(made.email)
    expect(await listed(listOffers, 'katrin')).not.toContain(offerId)
    await confirm(offerId)
    await confirm(offerId)
    expect(await listed(listOffers, 'katrin')).toContain(offerId)
    await expect(listed(listOffers, 'sabine')).rejects.toEqual(refused('not_your_chapter'))
    expect(await listed(listLateOffers, 'sabine', chapters.sachsen)).not.toContain(offerId)
  })
})

describe('that somebody waits for an answer', () => {
  it('is told to the lead, once', async () => {
    const before = await mailsTo('katrin.vogel@example.org')
    const made = await offered()
    await made.send()
    expect(await mailsTo('katrin.vogel@example.org')).toEqual(before)
    const { offerId } = await stored(made.email)
    await confirm(offerId)
    await confirm(offerId)
    expect(await mailsTo('katrin.vogel@example.org')).toEqual([...before, 'offer_waiting'])
  })

  it('is told to nobody where nobody has an account', async () => {
    const ground = { person: () => Promise.reject(new Error('nobody was to be looked up')) }
    expect(await findLead([{ person: { name: 'Kim' } } as Responsibility], ground)).toBeUndefined()
  })
})

describe('an answer', () => {
  it('puts the person into the plan, with one tap', async () => {
    const { offerId, plan, tasks, email } = await confirmed()
    await answer(offerId)
    const task = (await stage.plans.task(plan.planId, tasks[0]!.taskId))!
    expect(task).toMatchObject({ persons: [{ name: 'Kim Neu', offerId }], helpersWanted: 1, state: 'taken' })
    expect(await mailsTo(email)).toEqual(expect.arrayContaining(['offer_confirm', 'offer_accepted']))
    await expect(answer(offerId)).rejects.toEqual(refused('already_answered'))
  })

  it('declines without touching the plan', async () => {
    const { offerId, plan, tasks } = await confirmed()
    await answer(offerId, false)
    expect((await stage.plans.task(plan.planId, tasks[0]!.taskId))!.persons).toEqual([])
  })

  it('is not given by others, nor by the state before the three days are over', async () => {
    const { offerId } = await confirmed()
    await expect(answer(offerId, true, 'lena', chapters.leipzig)).rejects.toEqual(refused('not_found'))
    await expect(answer(offerId, true, 'sabine', chapters.sachsen)).rejects.toEqual(refused('not_found'))
  })
})

it('a signed-in member offers without a mail to confirm', async () => {
  const { plan, tasks } = await stage.adopted(actorOf('katrin'))
  await offerMyHelp.run(
    {
      params: { planId: plan.planId, chapterId: plan.chapterId },
      query: undefined,
      body: { wantedId: tasks[0]!.taskId, consent: true, key: crypto.randomUUID() },
      actor: actorOf('thuy'),
    },
    deps,
  )
  const { offerId } = await stored('thuy.nguyen@example.org')
  await answer(offerId)
  const task = (await stage.plans.task(plan.planId, tasks[0]!.taskId))!
  expect(task.persons).toEqual([{ name: 'Thuy Nguyen', offerId, personId: actorOf('thuy').personId }])
})

describe('after three days without an answer', () => {
  it('the state is asked as well and the person is told, once', async () => {
    const { offerId, email } = await confirmed()
    await releaseOffers({ offers, now: () => later(71) })()
    expect(await listed(listLateOffers, 'sabine', chapters.sachsen)).not.toContain(offerId)
    await releaseOffers({ offers, now: () => later(73) })()
    await releaseOffers({ offers, now: () => later(74) })()
    expect(await listed(listLateOffers, 'sabine', chapters.sachsen)).toContain(offerId)
    expect((await mailsTo(email)).filter((kind) => kind === 'offer_handed_on')).toHaveLength(1)
    await answer(offerId, true, 'sabine', chapters.sachsen)
    expect(await listed(listLateOffers, 'sabine', chapters.sachsen)).not.toContain(offerId)
  })

  it('what nobody confirmed is forgotten', async () => {
    const made = await offered()
    await made.send()
    await releaseOffers({ offers, now: () => later(49) })()
    expect(await stored(made.email)).toBeUndefined()
  })
})

it('takes one request for each access pattern', async () => {
  const made = await offered()
  const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
  expect(await one(made.send)).toEqual(['Query', 'TransactWriteItems'])
  const { offerId } = await stored(made.email)
  expect(await one(() => confirm(offerId))).toEqual(['GetItem', 'Query', 'GetItem', 'TransactWriteItems'])
  const { chapterId } = chapters.dresden
  expect(await one(() => offers.ofChapter(chapterId, { limit: 30 }))).toEqual(['Query'])
  expect(await one(() => offers.late(chapterId, { limit: 30 }))).toEqual(['Query'])
  expect(await one(() => answer(offerId))).toEqual(['GetItem', 'GetItem', 'TransactWriteItems'])
  expect(await one(() => offers.unconfirmed(now(), 9))).toEqual(['Query'])
  expect(await one(() => offers.unanswered(now(), 9))).toEqual(['Query'])
  expect(await one(() => offers.forget(offerId))).toEqual(['DeleteItem'])
  const found = (await offers.find(offerId))!
  expect(await one(() => offers.enter(found, undefined, now()))).toEqual(['TransactWriteItems'])
  expect(await one(() => offers.handOn(found, now()))).toEqual(['TransactWriteItems'])
  const occasions = occasionStore(tables.campaigns, tables.signUps)
  expect(await one(() => occasions.occasion({ kind: 'offer_accepted', offerId } as Mail))).toEqual([
    'GetItem',
    'GetItem',
  ])
})
