import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { wordsOfTask, type TaskWords } from '#shared/plans/plan.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { setStage } from '../set-stage.ts'
import { addResponsibility, saveResponsibility } from './save-responsibility.ts'
import { addTask, saveTask } from './save-task.ts'
import { stagePlans, taskWords } from './stage-plans.ts'
import { listComments, writeComment } from './write-comment.ts'

const tables = await withTables()
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const katrin = actorOf('katrin')
type Of = { planId: string; chapterId: string; taskId?: string }
const call = (params: Of, who: Parameters<typeof actorOf>[0] = 'katrin') => ({
  params: params as never,
  query: undefined,
  actor: actorOf(who),
})
const save = (
  task: Of,
  was: TaskWords,
  change: Partial<TaskWords>,
  who: Parameters<typeof actorOf>[0] = 'katrin',
) => saveTask.run({ ...call(task, who), body: { was, now: { ...was, ...change } } }, stage.deps)
const oneTask = async () => {
  const { plan, tasks } = await stage.adopted(katrin)
  const { planId, chapterId } = plan
  const { taskId } = tasks[0]!
  return { planId, chapterId, taskId, words: wordsOfTask(tasks[0]!) }
}
const stored = async ({ planId, taskId }: { planId: string; taskId: string }) =>
  (await stage.plans.task(planId as never, taskId as never))!

describe('a task is not changed', () => {
  it.each(['sabine', 'ole', 'thuy', 'stranger'] as const)('by %s', async (who) => {
    const { words, ...task } = await oneTask()
    await expect(save(task, words, { title: 'Etwas anderes' }, who)).rejects.toEqual(
      refused('not_your_chapter'),
    )
  })

  it('where somebody else changed the same field, and says in which', async () => {
    const { words, ...task } = await oneTask()
    await save(task, words, { title: 'Plakate bestellen' })
    await expect(save(task, words, { title: 'Flyer bestellen', dueOn: '2026-12-03' })).rejects.toMatchObject({
      code: 'version_conflict',
      fields: [{ field: 'title', code: 'changed_meanwhile' }],
    })
    expect(await stored(task)).toMatchObject({ title: 'Plakate bestellen', dueOn: words.dueOn, version: 2 })
  })

  it('by whoever has it, except that it is done', async () => {
    const { words: _, ...task } = await oneTask()
    const before = await stored(task)
    await stage.plans.saveTask(before, {
      ...before,
      persons: [{ name: 'Thuy Nguyen', personId: actorOf('thuy').personId }],
    })
    const mine = wordsOfTask(await stored(task))
    await expect(save(task, mine, { title: 'Meins' }, 'thuy')).rejects.toEqual(refused('not_your_chapter'))
    await save(task, mine, { state: 'done' }, 'thuy')
    expect(await stored(task)).toMatchObject({ state: 'done', doneOn: '2026-11-23' })
  })
})

describe('two who edit at the same time', () => {
  it('change different things, and both are kept', async () => {
    const { words, ...task } = await oneTask()
    await Promise.all([
      save(task, words, { title: 'Plakate bestellen' }),
      save(task, words, { dueOn: '2026-12-03' }),
      save(task, words, { persons: ['Kim Neu'] }),
      save(task, words, { persons: ['Mehmet Aydin'] }),
    ])
    const after = await stored(task)
    expect(after).toMatchObject({ title: 'Plakate bestellen', dueOn: '2026-12-03', state: 'taken' })
    expect(after.persons.map(({ name }) => name).toSorted()).toEqual(['Kim Neu', 'Mehmet Aydin'])
  })

  it('say the same, and nothing happens twice', async () => {
    const { words, ...task } = await oneTask()
    await save(task, words, { state: 'done' })
    await save(task, words, { state: 'done' })
    expect((await stored(task)).version).toBe(2)
  })
})

it('knows by the own name who it is', async () => {
  const { words, ...task } = await oneTask()
  await save(task, words, { persons: ['Katrin Vogel', 'Kim Neu'] })
  expect((await stored(task)).persons).toEqual([
    { name: 'Katrin Vogel', personId: katrin.personId },
    { name: 'Kim Neu' },
  ])
})

it('takes no more tasks than can be copied', async () => {
  const { plan } = await stage.adopted(katrin)
  const { planId, chapterId } = plan
  const add = () => addTask.run({ ...call({ planId, chapterId }), body: taskWords() }, stage.deps)
  for (let n = 0; n < 67; n += 1) await add()
  await expect(add()).rejects.toEqual(refused('plan_full'))
})

it('has comments, by those who work on it', async () => {
  const { words: _, ...task } = await oneTask()
  const say = (text: string, who: Parameters<typeof actorOf>[0]) =>
    writeComment.run({ ...call(task, who), body: { text } }, stage.deps)
  await say('Wer holt es ab?', 'katrin')
  await expect(say('Ich!', 'thuy')).rejects.toEqual(refused('not_your_chapter'))
  const { items } = await listComments.run({ ...call(task), query: {}, body: undefined }, stage.deps)
  expect(items).toMatchObject([{ name: 'Katrin Vogel', text: 'Wer holt es ab?' }])
  expect(await stored(task)).toMatchObject({ comments: 1, version: 1 })
})

describe('a responsibility', () => {
  it('is given to somebody and taken over, field by field', async () => {
    const { plan } = await stage.adopted(katrin)
    const { planId, chapterId } = plan
    const body = { kind: 'own' as const, title: 'Kinderbetreuung', isWanted: true }
    const { responsibilityId } = await addResponsibility.run(
      { ...call({ planId, chapterId }), body },
      stage.deps,
    )
    const saveOver = (change: object) =>
      saveResponsibility.run(
        {
          ...call({ planId, chapterId, responsibilityId } as never),
          body: { was: body, now: { ...body, ...change } },
        },
        stage.deps,
      )
    await saveOver({ person: 'Kim Neu' })
    await saveOver({ isWanted: false })
    await expect(saveOver({ person: 'Rosa Winter' })).rejects.toEqual(refused('version_conflict'))
    const saved = await stage.plans.responsibility(planId, responsibilityId)
    expect(saved).toMatchObject({ person: { name: 'Kim Neu' }, isWanted: false, version: 3 })
  })
})

it('takes one request for each access pattern', async () => {
  const { words, ...task } = await oneTask()
  const { planId, taskId } = await stored(task)
  const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
  expect(await one(() => stage.plans.task(planId, taskId))).toEqual(['GetItem'])
  expect(await one(() => save(task, words, { title: 'Plakate' }))).toEqual(['GetItem', 'TransactWriteItems'])
  expect(await one(() => addTask.run({ ...call(task), body: taskWords() }, stage.deps))).toEqual([
    'Query',
    'GetItem',
    'PutItem',
  ])
  const body = { kind: 'press' as const, isWanted: true }
  expect(await one(() => addResponsibility.run({ ...call(task), body }, stage.deps))).toEqual([
    'Query',
    'PutItem',
  ])
  const role = (await stage.plans.find(planId))!.responsibilities.find(({ isWanted }) => !isWanted)
  const { responsibilityId } = role!
  expect(await one(() => stage.plans.responsibility(planId, responsibilityId))).toEqual(['GetItem'])
  const change = { was: { kind: role!.kind, isWanted: false }, now: { kind: role!.kind, isWanted: true } }
  const saving = () =>
    saveResponsibility.run({ ...call({ ...task, responsibilityId } as never), body: change }, stage.deps)
  expect(await one(saving)).toEqual(['GetItem', 'TransactWriteItems'])
  const say = () => writeComment.run({ ...call(task), body: { text: 'Ja.' } }, stage.deps)
  expect(await one(say)).toEqual(['GetItem', 'GetItem', 'TransactWriteItems'])
  expect(await one(() => stage.plans.comments(taskId, { limit: 30 }))).toEqual(['Query'])
})
