import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { setStage } from '../set-stage.ts'
import { getPlan, listCampaignWanted, listPlans, listWanted } from './get-plan.ts'
import { stagePlans } from './stage-plans.ts'

const tables = await withTables()
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const katrin = actorOf('katrin')
const read = (plan: { planId: string; chapterId: string }, who: Parameters<typeof actorOf>[0]) =>
  getPlan.run({ params: plan as never, query: undefined, body: undefined, actor: actorOf(who) }, stage.deps)

describe('a campaign is not adopted', () => {
  it.each(['sabine', 'lena', 'nico', 'ole'] as const)('for Dresden by %s', async (who) => {
    const { opened } = await stage.framed()
    const adopting = stage.adopt(actorOf(who), { campaignId: opened.campaignId })
    await expect(adopting).rejects.toEqual(refused('not_your_chapter'))
  })

  it('twice, also not at the same moment', async () => {
    const { opened } = await stage.framed()
    const both = await Promise.allSettled(
      [1, 2].map(() => stage.adopt(katrin, { campaignId: opened.campaignId })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const again = stage.adopt(katrin, { campaignId: opened.campaignId })
    await expect(again).rejects.toEqual(refused('already_adopted'))
  })

  it('from a template or plan of another campaign', async () => {
    const [one, other] = [await stage.framed(), await stage.adopted(actorOf('lena'), chapters.leipzig)]
    const { campaignId } = one.opened
    const { planId } = other.plan
    await expect(stage.adopt(katrin, { campaignId, templateId: 'tpl_zzzzzzzzzzzz' })).rejects.toEqual(
      refused('invalid_request'),
    )
    await expect(stage.adopt(katrin, { campaignId, copyOf: { planId } })).rejects.toEqual(
      refused('invalid_request'),
    )
  })
})

it('begins with what the template says, in the days of the campaign', async () => {
  const { opened, template } = await stage.framed()
  const { planId } = await stage.adopt(katrin, {
    campaignId: opened.campaignId,
    templateId: template.templateId,
    targets: [{ unit: 'conversations', count: 400 }],
    responsible: [
      { kind: 'lead', person: 'Katrin Vogel', isWanted: false },
      { kind: 'own', title: 'Kinderbetreuung', isWanted: true },
    ],
  })
  const { plan, tasks, responsibilities } = (await stage.plans.find(planId))!
  expect(plan).toMatchObject({ targets: [{ count: 400 }], stateId: 'land-sachsen', version: 1 })
  expect(tasks.map(({ title, dueOn, helpersWanted }) => [title, dueOn, helpersWanted])).toEqual([
    ['Material bestellen', '2026-11-01', 2],
    ['Straßen aussuchen', '2026-12-08', 2],
    ['Presse einladen', '2026-12-15', 2],
  ])
  const roles = responsibilities.map(({ kind, person }) => [kind, person?.name, person?.personId])
  expect(roles.toSorted((a, b) => a[0]!.localeCompare(b[0]!))).toEqual([
    ['actions', undefined, undefined],
    ['lead', 'Katrin Vogel', katrin.personId],
    ['own', undefined, undefined],
    ['press', undefined, undefined],
  ])
})

it('begins from another chapter’s plan, which is named, without its people', async () => {
  const leipzig = await stage.adopted(actorOf('lena'), chapters.leipzig)
  const [first] = leipzig.tasks
  const { chapterId, chapterName, campaignId, campaignTitle } = leipzig.plan
  await stage.plans.saveTask(
    { ...first!, chapterId, chapterName, campaignId, campaignTitle },
    {
      ...first!,
      chapterId,
      chapterName,
      campaignId,
      campaignTitle,
      persons: [{ name: 'Lena Barth' }],
      state: 'done',
    },
  )
  const { planId } = await stage.adopt(katrin, { campaignId, copyOf: { planId: leipzig.plan.planId } })
  const { plan, tasks } = (await stage.plans.find(planId))!
  expect(plan.copiedFrom).toEqual({ planId: leipzig.plan.planId, chapterId, chapterName })
  expect(tasks).toHaveLength(3)
  expect(tasks.flatMap(({ persons }) => persons)).toEqual([])
  expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(['open']))
  expect(tasks[0]).toMatchObject({ templateTaskId: first!.templateTaskId, helpersWanted: 3 })
})

describe('names in a plan', () => {
  it('are seen by the chapter, its state and the federal office, and not elsewhere', async () => {
    const { opened } = await stage.framed()
    const plan = await stage.adopt(katrin, {
      campaignId: opened.campaignId,
      responsible: [{ kind: 'lead', person: 'Kim Neu', isWanted: false }],
    })
    const nameFor = async (who: Parameters<typeof actorOf>[0]) =>
      (await read(plan, who)).responsibilities[0]!.person!.name
    expect(await nameFor('katrin')).toBe('Kim Neu')
    expect(await nameFor('sabine')).toBe('Kim Neu')
    expect(await nameFor('paul')).toBe('Kim Neu')
    expect(await nameFor('ole')).toBe('·')
    expect(await nameFor('nico')).toBe('·')
    await expect(read(plan, 'thuy')).rejects.toEqual(refused('not_found'))
    await expect(read({ ...plan, chapterId: 'leipzig' }, 'katrin')).rejects.toEqual(refused('not_found'))
  })
})

it('shows the public what is wanted, without names, until it is not wanted any more', async () => {
  const { opened, plan, tasks } = await stage.adopted(katrin)
  const { campaignId } = opened
  const params = { campaignId, chapterId: plan.chapterId }
  const wanted = async () =>
    (await listCampaignWanted.run({ params, query: {}, body: undefined, actor: undefined }, stage.deps)).items
  expect((await wanted()).map(({ title }) => title)).toEqual(tasks.map(({ title }) => title))
  const ofChapter = await listWanted.run({ params, query: {}, body: undefined, actor: undefined }, stage.deps)
  expect(ofChapter.items).toEqual(expect.arrayContaining(await wanted()))
  const before = (await stage.plans.task(plan.planId, tasks[0]!.taskId))!
  await stage.plans.saveTask(before, { ...before, state: 'done', persons: [{ name: 'Kim Neu' }] })
  expect((await wanted()).map(({ title }) => title)).toEqual(tasks.slice(1).map(({ title }) => title))
  expect(JSON.stringify(await wanted())).not.toContain('Kim')
  const listed = await listPlans.run({ params, query: {}, body: undefined, actor: undefined }, stage.deps)
  expect(listed.items).toContainEqual(expect.objectContaining({ planId: plan.planId }))
})

it('takes one request for each access pattern', async () => {
  const { opened, template, plan } = await stage.adopted(katrin)
  const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
  expect(await one(() => stage.plans.find(plan.planId))).toEqual(['Query'])
  expect(await one(() => stage.plans.ofChapter(plan.chapterId, { limit: 20 }))).toEqual(['Query'])
  expect(await one(() => stage.plans.wantedIn(plan.chapterId, { limit: 20 }))).toEqual(['Query'])
  expect(await one(() => stage.plans.wantedFor(opened.campaignId, { limit: 20 }))).toEqual(['Query'])
  const { campaignId } = opened
  const { templateId } = template
  const adopting = await one(() => stage.adopt(actorOf('lena'), { campaignId, templateId }, chapters.leipzig))
  expect(adopting.toSorted()).toEqual(['GetItem', 'GetItem', 'Query', 'TransactWriteItems'])
})
