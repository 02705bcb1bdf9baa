import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { TaskWords } from '#shared/plans/plan.ts'
import { actorOf, now } from '../cast.ts'
import { setStage } from '../set-stage.ts'
import { mergeWords } from './merge-words.ts'
import { wordsOfTask } from './plan-task.ts'
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

/** What each editor did that the platform said it had stored: a title instead of another one, a name more. */
type Edit = { taskId: string; from: string; to: string; name: string }

async function play(plans: Pick<PlanStore, 'find' | 'addTask' | 'task' | 'saveTask'>) {
  const { plan, tasks } = await stage.adopted(actorOf('katrin'))
  const { planId, chapterId } = plan
  const accepted: Edit[] = []
  const refused: Record<string, number> = {}
  const editor = async (number: number) => {
    for (let n = 0; n < edits; n += 1) {
      const { taskId } = tasks[(number + n) % tasks.length]!
      const was = wordsOfTask((await stage.plans.task(planId, taskId))!)
      const [to, name] = [`Titel ${number} ${n}`, `Person ${number} ${n}`]
      const changed: TaskWords =
        n % 2 === 0
          ? { ...was, title: to }
          : { ...was, persons: was.persons.length < 15 ? [...was.persons, name] : was.persons.slice(5) }
      try {
        await saveTask.run(
          {
            params: { planId, chapterId, taskId },
            query: undefined,
            body: { was, now: changed },
            actor: actorOf('katrin'),
          },
          { ...stage.deps, plans },
        )
        if (n % 2 === 0) accepted.push({ taskId, from: was.title, to, name })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused[error.code] = (refused[error.code] ?? 0) + 1
      }
    }
  }
  await Promise.all(Array.from({ length: editors }, (_, number) => editor(number)))
  const titles = Object.fromEntries(
    (await stage.plans.find(planId, 'consistently'))!.tasks.map(({ taskId, title }) => [taskId, title]),
  )
  return { accepted, refused, titles, before: tasks }
}

/** Titles that somebody was told are stored, and that nobody who replaced them had ever seen. */
function lostIn({ accepted, titles, before }: Awaited<ReturnType<typeof play>>) {
  const seen = new Set(accepted.map(({ taskId, from }) => `${taskId} ${from}`))
  return (
    accepted.filter(({ taskId, to }) => titles[taskId] !== to && !seen.has(`${taskId} ${to}`)).length +
    // A title is replaced once: two who replaced the same one did not see each other.
    accepted.length -
    new Set(accepted.map(({ taskId, from }) => `${taskId} ${from}`)).size +
    (before.length - Object.keys(titles).length)
  )
}

describe(`${editors} editors × ${edits} edits of one plan`, () => {
  it('lose nothing that was said to be stored', async () => {
    const played = await play(stage.plans)
    console.info('edits', { stored: played.accepted.length, refused: played.refused })
    expect(played.accepted.length).toBeGreaterThan(3)
    expect(lostIn(played)).toBe(0)
  }, 900_000)

  it('would lose some without the version', async () => {
    const saveBlindly = async (before: StoredTask, after: StoredTask) => {
      const present = (await stage.plans.task(before.planId, before.taskId))!
      await stage.plans.saveTask(present, { ...present, title: after.title, persons: after.persons })
      return true
    }
    const played = await play({ ...stage.plans, saveTask: saveBlindly })
    expect(lostIn(played)).toBeGreaterThan(0)
  }, 900_000)
})
