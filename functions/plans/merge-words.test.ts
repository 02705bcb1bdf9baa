import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { wordsOfTask, type TaskWords } from '#shared/plans/plan.ts'
import { actorOf, now } from '../cast.ts'
import { setStage } from '../set-stage.ts'
import { mergeWords } from './merge-words.ts'
import type { PlanStore, StoredTask } from './plan-store.ts'
import { saveTask } from './save-task.ts'
import { stagePlans, taskWords } from './stage-plans.ts'

/** Fifty editors of one plan; the whole of it: `RF_EDITS=200`. */
const editors = 50
const edits = Number(process.env['RF_EDITS'] ?? 4)

const tables = await withTables()
const stage = stagePlans(tables, now)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

describe('what two people changed is put together', () => {
  const was = taskWords({ title: 'Alt', dueOn: '2026-12-01', persons: ['A', 'B'] })
  it('field by field', () => {
    const later = { ...was, title: 'Neu' }
    expect(mergeWords(was, later, { ...was, dueOn: '2026-12-09' })).toEqual({
      merged: { ...was, title: 'Neu', dueOn: '2026-12-09' },
      conflicts: [],
    })
  })
  it('name by name', () => {
    const { merged } = mergeWords(was, { ...was, persons: ['B', 'C'] }, { ...was, persons: ['A', 'B', 'D'] })
    expect(merged.persons).toEqual(['B', 'D', 'C'])
  })
  it('unless both changed the same to something else', () => {
    const there = { ...was, title: 'Anders' }
    expect(mergeWords(was, { ...was, title: 'Neu' }, there)).toEqual({ merged: there, conflicts: ['title'] })
  })
  it('also when a field came or went', () => {
    const { dueOn: _, ...without } = was
    expect(mergeWords(was, without as TaskWords, { ...was, title: 'Neu' }).merged.dueOn).toBeUndefined()
  })
})

/** A title instead of another one, as the platform said it had stored it. */
type Retitled = { taskId: string; from: string; to: string }
type Plans = Pick<PlanStore, 'find' | 'addTask' | 'task' | 'saveTask'>

/** Room for some more is left, so that two who add at the same time fit in. */
const mostPersons = 15

/** In turns: another title, one name more, and the two names fewer that stand there the longest. */
function edited(was: TaskWords, name: string, turn: number): TaskWords {
  if (turn % 3 === 0) return { ...was, title: `Titel von ${name}` }
  const isCrowded = was.persons.length >= mostPersons
  return { ...was, persons: turn % 3 === 1 && !isCrowded ? [...was.persons, name] : was.persons.slice(2) }
}

async function play(plans: Plans, each = edits) {
  const { plan, tasks } = await stage.adopted(actorOf('katrin'))
  const { planId, chapterId } = plan
  const retitled: Retitled[] = []
  const added = new Set<string>()
  /** With how many had been taken out before. */
  const removed = new Map<string, number>()
  const refused: Record<string, number> = {}
  let [stored, risen] = [0, 0]
  const editor = async (number: number) => {
    for (let n = 0; n < each; n += 1) {
      const { taskId } = tasks[(number + n) % tasks.length]!
      const known = removed.size
      const was = wordsOfTask((await stage.plans.task(planId, taskId))!)
      // Whoever was gone before one looked must not be there again.
      risen += was.persons.filter((one) => (removed.get(one) ?? known) < known).length
      const changed = edited(was, `Person ${number} ${n}`, number + 2 * n)
      const params = { planId, chapterId, taskId }
      try {
        await saveTask.run(
          { params, query: undefined, body: { was, now: changed }, actor: actorOf('katrin') },
          { ...stage.deps, plans },
        )
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused[error.code] = (refused[error.code] ?? 0) + 1
        continue
      }
      stored += 1
      if (changed.title !== was.title) retitled.push({ taskId, from: was.title, to: changed.title })
      for (const one of changed.persons) if (!was.persons.includes(one)) added.add(one)
      for (const one of was.persons)
        if (!changed.persons.includes(one) && !removed.has(one)) removed.set(one, removed.size)
    }
  }
  await Promise.all(Array.from({ length: editors }, (_, number) => editor(number)))
  const after = (await stage.plans.find(planId, 'consistently'))!.tasks.map((task) => ({
    taskId: task.taskId,
    ...wordsOfTask(task),
  }))
  return { retitled, added, removed, risen, stored, refused, after, before: tasks }
}
type Played = Awaited<ReturnType<typeof play>>

/** Titles that somebody was told are stored, and that nobody who replaced them had ever seen. */
function lostTitles({ retitled, after }: Played) {
  const seen = new Set(retitled.map(({ taskId, from }) => `${taskId} ${from}`))
  const there = new Set(after.map(({ taskId, title }) => `${taskId} ${title}`))
  const unseen = retitled.filter(({ taskId, to }) => ![seen, there].some((one) => one.has(`${taskId} ${to}`)))
  // A title is replaced once: two who replaced the same one did not see each other.
  return unseen.length + retitled.length - seen.size
}

/** Names that somebody was told stand there, and that are gone though nobody took them out; each is given once. */
function lostNames({ added, removed, after }: Played) {
  const there = new Set(after.flatMap(({ persons }) => persons))
  return [...added].filter((name) => !there.has(name) && !removed.has(name)).length
}

describe(`${editors} editors × ${edits} edits of one plan`, () => {
  it('lose nothing that was said to be stored: no title, no name added, no name taken out', async () => {
    const played = await play(stage.plans)
    const { stored, refused, retitled, added, removed } = played
    console.info('edits', {
      stored,
      refused,
      titles: retitled.length,
      added: added.size,
      removed: removed.size,
    })
    expect(Math.min(retitled.length, added.size, removed.size)).toBeGreaterThan(3)
    expect(played.after).toHaveLength(played.before.length)
    expect([lostTitles(played), lostNames(played), played.risen]).toEqual([0, 0, 0])
  }, 900_000)

  it('would lose some of each without the version', async () => {
    const saveBlindly = async (before: StoredTask, after: StoredTask) => {
      const present = (await stage.plans.task(before.planId, before.taskId))!
      await stage.plans.saveTask(present, { ...present, title: after.title, persons: after.persons })
      return true
    }
    // A few edits are enough for that, however many the promise is about.
    const played = await play({ ...stage.plans, saveTask: saveBlindly }, 12)
    expect(lostTitles(played)).toBeGreaterThan(0)
    expect(lostNames(played)).toBeGreaterThan(0)
    expect(played.risen).toBeGreaterThan(0)
  }, 900_000)
})
