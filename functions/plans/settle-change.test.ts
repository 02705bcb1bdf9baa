import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { setStage } from '../set-stage.ts'
import { listTemplateChanges, settleChange } from './settle-change.ts'
import { stagePlans } from './stage-plans.ts'

const tables = await withTables()
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const katrin = actorOf('katrin')
type Made = Awaited<ReturnType<typeof stage.adopted>>
const of = ({ plan: { planId, chapterId } }: Made) => ({ planId, chapterId })
const offered = async (made: Made) =>
  listTemplateChanges.run({ params: of(made), query: undefined, body: undefined, actor: katrin }, stage.deps)
const settle = (made: Made, templateTaskId: string, decision: 'take' | 'ignore', templateVersion = 2) =>
  settleChange.run(
    {
      params: { ...of(made), templateTaskId: templateTaskId as never },
      query: undefined,
      body: { decision, templateVersion },
      actor: katrin,
    },
    stage.deps,
  )

/** A plan whose template has a task changed, one gone and one new. */
async function outdated() {
  const made = await stage.adopted(katrin)
  const [first, second] = made.template.tasks
  const added = { ...first!, templateTaskId: 'tpt_00000000000n' as never, title: 'Feiern', changedIn: 2 }
  const tasks = [{ ...first!, title: 'Material drucken', dueDays: 3, changedIn: 2 }, second!, added]
  await stage.frames.saveTemplate({ ...made.template, tasks, version: 2 })
  return made
}
const titles = async ({ plan: { planId } }: Made) =>
  (await stage.plans.find(planId))!.tasks.map(({ title, state }) => `${title} ${state}`)

it('a plan is offered nothing while its template stays', async () => {
  expect((await offered(await stage.adopted(katrin))).items).toEqual([])
})

it('a new version is offered change by change, and the plan stays as it is until somebody decides', async () => {
  const made = await outdated()
  const { items } = await offered(made)
  expect(items.map(({ kind, before, after }) => [kind, before?.title, after?.title])).toEqual([
    ['changed', 'Material bestellen', 'Material drucken'],
    ['new', undefined, 'Feiern'],
    ['gone', 'Presse einladen', undefined],
  ])
  expect(await titles(made)).not.toContain('Feiern open')
})

it('takes one change and ignores another; neither is offered again', async () => {
  const made = await outdated()
  const [changed, added, gone] = (await offered(made)).items.map(({ templateTaskId }) => templateTaskId)
  const before = (await stage.plans.task(made.plan.planId, made.tasks[0]!.taskId))!
  await stage.plans.saveTask(before, { ...before, persons: [{ name: 'Kim Neu' }], state: 'taken' })
  await settle(made, changed!, 'take')
  await settle(made, added!, 'take')
  await settle(made, gone!, 'ignore')
  expect((await offered(made)).items).toEqual([])
  expect((await titles(made)).toSorted()).toEqual([
    'Feiern open',
    'Material drucken taken',
    'Presse einladen open',
    'Straßen aussuchen open',
  ])
  const taken = await stage.plans.task(made.plan.planId, before.taskId)
  expect(taken).toMatchObject({ persons: [{ name: 'Kim Neu' }], dueOn: '2026-11-04' })
})

it('drops what the template dropped, when that is taken', async () => {
  const made = await outdated()
  const gone = (await offered(made)).items.find(({ kind }) => kind === 'gone')!
  await settle(made, gone.templateTaskId, 'take')
  expect(await titles(made)).toContain('Presse einladen dropped')
})

describe('a change is not settled', () => {
  it('by who has seen an older version of the template', async () => {
    const made = await outdated()
    const [changed] = (await offered(made)).items
    await expect(settle(made, changed!.templateTaskId, 'take', 1)).rejects.toEqual(
      refused('version_conflict'),
    )
  })

  it('twice', async () => {
    const made = await outdated()
    const [changed] = (await offered(made)).items
    await settle(made, changed!.templateTaskId, 'ignore')
    await expect(settle(made, changed!.templateTaskId, 'take')).rejects.toEqual(refused('not_found'))
  })
})

it('takes three requests: the plan, the campaign, and one transaction', async () => {
  const made = await outdated()
  const [changed] = (await offered(made)).items
  const used = await counting(() => settle(made, changed!.templateTaskId, 'take'))
  expect(used.requests).toEqual(['Query', 'Query', 'TransactWriteItems'])
})
