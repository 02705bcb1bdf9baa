import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { EnteredResponsibility, wordsOfTask } from '#shared/plans/plan.ts'
import { NewOffer } from '#shared/plans/offer.ts'
import { accessLogStore } from '../access-log/access-log-store.ts'
import { actorOf, chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { links } from '../links/link.ts'
import { linkSecret, setStage } from '../set-stage.ts'
import { answerOffer, confirmOffer, listOffers } from './answer-offer.ts'
import { getPlan, listCampaignWanted, listPlans, listWanted } from './get-plan.ts'
import { offerHelp } from './offer-help.ts'
import { offerStore } from './offer-store.ts'
import { addResponsibility, saveTargets } from './save-responsibility.ts'
import { addTask, saveTask } from './save-task.ts'
import { listTemplateChanges, settleChange } from './settle-change.ts'
import { stagePlans, taskWords } from './stage-plans.ts'
import { listComments, writeComment } from './write-comment.ts'

const tables = await withTables()
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
const deps = {
  ...stage.deps,
  offers: offerStore(tables.signUps),
  accessLog: accessLogStore(tables.accessLog),
  links: links(linkSecret),
}
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const katrin = actorOf('katrin')
const { chapterId } = chapters.dresden

/** What one use case costs: requests, read units, write units. */
const cost = async (work: () => Promise<unknown>) => {
  const { requests, readUnits, writeUnits } = await counting(work)
  return [requests.length, readUnits, writeUnits]
}

it('a plan of three tasks and three responsibilities costs what the documents say', async () => {
  const { opened, template } = await stage.framed()
  const { campaignId } = opened
  const { templateId } = template
  const costs: Record<string, number[]> = {}
  costs['adopt by template'] = await cost(() =>
    stage.adopt(katrin, {
      campaignId,
      templateId,
      responsible: [{ kind: 'lead', person: 'Katrin Vogel', isWanted: false }],
    }),
  )
  const { items } = await stage.plans.ofChapter(chapterId, { limit: 1 })
  const { planId } = items[0]!
  costs['adopt from a plan'] = await cost(() =>
    stage.adopt(actorOf('lena'), { campaignId, copyOf: { planId } }, chapters.leipzig),
  )
  const params = { chapterId, planId }
  const asked = { params, query: undefined, body: undefined, actor: katrin }
  costs['read'] = await cost(() => getPlan.run(asked, deps))
  const list = { params: { chapterId }, query: {}, body: undefined, actor: undefined }
  costs['plans of a chapter'] = await cost(() => listPlans.run(list, deps))
  costs['wanted in a chapter'] = await cost(() => listWanted.run(list, deps))
  costs['wanted in a campaign'] = await cost(() =>
    listCampaignWanted.run({ ...list, params: { campaignId } }, deps),
  )

  const [task] = (await stage.plans.find(planId))!.tasks
  const { taskId } = task!
  const was = wordsOfTask(task!)
  const change = (body: object) => ({ ...asked, params: { ...params, taskId }, body: body as never })
  costs['add a task'] = await cost(() => addTask.run({ ...asked, body: taskWords() }, deps))
  costs['change a task'] = await cost(() =>
    saveTask.run(change({ was, now: { ...was, title: 'Karten drucken' } }), deps),
  )
  costs['say something to a task'] = await cost(() =>
    writeComment.run(change({ text: 'Ich frage nach.' }), deps),
  )
  costs['what was said'] = await cost(() =>
    listComments.run({ ...asked, params: { ...params, taskId }, query: {} }, deps),
  )
  const role = EnteredResponsibility.parse({ kind: 'money', isWanted: true })
  costs['add a responsibility'] = await cost(() => addResponsibility.run({ ...asked, body: role }, deps))
  const { plan } = (await stage.plans.find(planId))!
  const targets = [{ unit: 'doors' as const, count: 900 }]
  costs['set the own targets'] = await cost(() =>
    saveTargets.run({ ...asked, body: { targets, version: plan.version } }, deps),
  )

  const tasks = template.tasks.map((one) => ({ ...one, title: `${one.title}!`, changedIn: 2 }))
  await stage.frames.saveTemplate({ ...template, tasks, version: 2 })
  costs['what a new template changed'] = await cost(() => listTemplateChanges.run(asked, deps))
  const { templateTaskId } = tasks[0]!
  const settling = { ...asked, params: { ...params, templateTaskId } }
  costs['take a change'] = await cost(() =>
    settleChange.run({ ...settling, body: { decision: 'take', templateVersion: 2 } }, deps),
  )

  const offer = NewOffer.parse({
    wantedId: taskId,
    name: 'Kim Neu',
    email: 'kim@example.org',
    locale: 'de',
    consent: true,
    key: crypto.randomUUID(),
  })
  costs['offer help'] = await cost(() =>
    offerHelp.run({ ...asked, body: offer, actor: undefined, source: 'one' }, deps),
  )
  const [entered] = await deps.offers.unconfirmed(new Date(now().getTime() + 49 * 3_600_000), 9)
  const { offerId } = entered!
  const token = deps.links.seal({ purpose: 'offer', offerId, until: now().getTime() / 1000 + 60 })
  costs['confirm it'] = await cost(() =>
    confirmOffer.run({ params: undefined, query: undefined, body: { token }, actor: undefined }, deps),
  )
  costs['offers to answer'] = await cost(() => listOffers.run({ ...list, actor: katrin }, deps))
  costs['answer it'] = await cost(() =>
    answerOffer.run(
      {
        ...asked,
        params: { chapterId, offerId },
        body: { isAccepted: true, greeting: 'Schön, dass Du dabei bist!' },
      },
      deps,
    ),
  )
  // Each as docs/access-patterns.md says it.
  expect(costs).toEqual({
    'adopt by template': [4, 1.5, 22],
    'adopt from a plan': [5, 2, 22],
    read: [1, 0.5, 0],
    'plans of a chapter': [1, 0.5, 0],
    'wanted in a chapter': [1, 0.5, 0],
    'wanted in a campaign': [1, 0.5, 0],
    'add a task': [3, 1.5, 3],
    'change a task': [2, 1, 4],
    'say something to a task': [3, 1.5, 6],
    'what was said': [2, 1.5, 0],
    'add a responsibility': [2, 1, 3],
    'set the own targets': [2, 1, 4],
    'what a new template changed': [2, 1.5, 0],
    'take a change': [3, 1.5, 8],
    'offer help': [2, 0.5, 7],
    'confirm it': [4, 2, 7],
    'offers to answer': [2, 0.5, 1],
    'answer it': [3, 2, 11],
  })
})
