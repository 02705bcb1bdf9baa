'use server'

import { planRoutes } from '#shared/plans/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { overOthers } from './components/over-others.ts'

const given = (text: Sent['text'], name: string) => {
  const typed = text(name).trim()
  return typed ? { [name]: typed } : {}
}

const wordsOf = (text: Sent['text']) => ({
  title: text('title'),
  done: text('done'),
  ...given(text, 'phaseId'),
  ...given(text, 'dueOn'),
  ...given(text, 'effort'),
  ...given(text, 'skills'),
  ...given(text, 'actionId'),
  helpersWanted: Number(text('helpersWanted') || 0),
  persons: text('persons')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean),
  state: text('state') || 'open',
})

/** As the form found it; whoever has seen what others wrote may put their own words in its place. */
const found = (text: Sent['text'], now: object) => {
  const was = JSON.parse(text('was'))
  return text('seen') ? overOthers(was, JSON.parse(text('seen')), { ...now }) : was
}

const planAt = (text: Sent['text']) =>
  `/coordinate/${encodeURIComponent(text('chapterId'))}/plans/${encodeURIComponent(text('planId'))}`

/** Adds a task, or changes one: `was` says what the form had found. */
export async function submitTask(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, planId, taskId] = [text('chapterId'), text('planId'), text('taskId')]
    if (!taskId) {
      const body = wordsOf(text)
      await ask(planRoutes.addTask, { token, params: { chapterId, planId }, body })
      return `${planAt(text)}?done=saved#tasks`
    }
    const now = wordsOf(text)
    await ask(planRoutes.saveTask, {
      token,
      params: { chapterId, planId, taskId },
      body: { was: found(text, now), now },
    })
    return `${planAt(text)}/tasks/${encodeURIComponent(taskId)}?done=saved`
  })
}

/** Says that a task is done. */
export async function submitTaskState(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const was = JSON.parse(text('was'))
    await ask(planRoutes.saveTask, {
      token,
      params: { chapterId: text('chapterId'), planId: text('planId'), taskId: text('taskId') },
      body: { was, now: { ...was, state: text('state') } },
    })
    return `${planAt(text)}?done=saved#tasks`
  })
}

/** Says something about a task. */
export async function submitComment(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const taskId = text('taskId')
    await ask(planRoutes.writeComment, {
      token,
      params: { chapterId: text('chapterId'), planId: text('planId'), taskId },
      body: { text: text('text') },
    })
    return `${planAt(text)}/tasks/${encodeURIComponent(taskId)}#comments`
  })
}
