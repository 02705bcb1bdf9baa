'use server'

import { getLocale } from 'next-intl/server'
import { ActionType } from '#shared/actions/action.ts'
import { actionRoutes } from '#shared/actions/routes.ts'
import { longestSeries, occurrencesOf, Repeat } from '#shared/actions/series.ts'
import { usualEnd } from '#shared/actions/usual-length.ts'
import { TimeOfDay } from '#shared/calendar/berlin-time.ts'
import { holidayOn } from '#shared/calendar/holidays.ts'
import { ideaRoutes } from '#shared/ideas/routes.ts'
import { wordsOfTask } from '#shared/plans/plan.ts'
import { planRoutes } from '#shared/plans/routes.ts'
import { enteredPlace } from './components/entered-place.ts'
import { ask } from '#web/lib/api.ts'
import { writtenDay } from '#web/lib/dates.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, typedInto, type Sent } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { loadChapter } from '../chapters/load-chapters.ts'
import { loadPlan } from '../plans/load-plan.ts'
import type { PlannedDay } from './components/repeat-fields.tsx'
import { firstRows, moreRows, mostRows } from './components/shift-rows.ts'

type Text = Sent['text']

/** The shifts up to the last row somebody wrote into; a gap between them is an error of its own. */
function shiftsOf(text: Text) {
  const { data: type } = ActionType.safeParse(text('type'))
  const rows = Array.from({ length: mostRows }, (_, row) => {
    const part = (name: string) => text(`shifts.${row}.${name}`)
    const [minimum, meetingPoint, needs, shiftId] = ['minimum', 'meetingPoint', 'needs', 'shiftId'].map(part)
    const [from, to] = [part('from'), part('to')]
    return {
      from,
      // Left empty, it takes as long as such an action usually does.
      to: to || (TimeOfDay.safeParse(from).success && type ? usualEnd(from, type) : ''),
      capacity: part('capacity'),
      ...(minimum && { minimum: Number(minimum) }),
      ...(meetingPoint && { meetingPoint }),
      ...(needs && { needs }),
      ...(shiftId && { shiftId }),
    }
  })
  const last = rows.findLastIndex(({ from, to, capacity }) => from || to || capacity)
  return (
    rows
      .slice(0, Math.max(last, 0) + 1)
      // Emptied rows of shifts that were there go; so does nothing else.
      .filter(({ from, to, capacity, shiftId }) => !shiftId || from || to || capacity)
      .map(({ capacity, ...words }) => ({ ...words, capacity: Number(capacity || 0) }))
  )
}

const entered = (text: Text) => ({
  type: text('type'),
  title: text('title'),
  description: text('description'),
  place: enteredPlace(text),
  ...(text('bring') && { bring: text('bring') }),
  ...((text('contact.name') || text('contact.reach')) && {
    contact: { name: text('contact.name'), reach: text('contact.reach') },
  }),
  ...(text('onlineLink') && { onlineLink: text('onlineLink') }),
  on: text('on'),
  shifts: shiftsOf(text),
})

const repeatOf = (text: Text, except: string[] = []) =>
  Repeat.safeParse({
    every: text('repeat.every'),
    interval: Number(text('repeat.interval') || 1),
    until: text('repeat.until'),
    except,
  }).data

/** Every day of the series with its public holiday, to be looked at before anything is created. */
async function plannedDays(text: Text): Promise<PlannedDay[]> {
  const repeat = repeatOf(text)
  if (!repeat || !text('on')) return []
  const [locale, state] = await Promise.all([
    getLocale(),
    // Without the state, what holds in the whole country is shown.
    loadChapter(text('chapterId')).then(
      (chapter) => chapter.state,
      () => undefined,
    ),
  ])
  return occurrencesOf(text('on'), repeat)
    .days.slice(0, longestSeries)
    .map((day) => ({
      day,
      written: `${writtenDay(locale, day)} ${day.slice(0, 4)}`,
      holiday: holidayOn(day, state, locale),
    }))
}

/** What makes a preview stale. */
const sameDays = (planned: string, days: readonly PlannedDay[]) => planned === JSON.stringify(days)

/** Ties a task of a plan to the action it is done by. */
async function tieTask(token: string, text: Text, actionId: string) {
  const [chapterId, planId, taskId] = [text('chapterId'), text('planId'), text('taskId')]
  const { tasks } = await loadPlan(token, chapterId, planId)
  const task = tasks.find((one) => one.taskId === taskId)
  if (!task) return
  const was = wordsOfTask(task)
  await ask(planRoutes.saveTask, {
    token,
    params: { chapterId, planId, taskId },
    body: { was, now: { ...was, actionId } },
  })
}

/** Registers an action or a series as drafts, or saves an action anew. Longer forms and previews store nothing. */
export async function submitAction(_before: FormState, form: FormData): Promise<FormState> {
  const text: Text = (name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  if (text('more') === 'yes') {
    const rows = String(Math.min(Number(text('rows') || firstRows) + moreRows, mostRows))
    return { errors: [], values: { ...typedInto(form), rows } }
  }
  const days = text('repeat.every') ? await plannedDays(text) : []
  if (days.length > 0 && !sameDays(text('planned'), days)) {
    const ticked = Object.fromEntries(days.map(({ day }) => [`day.${day}`, 'yes']))
    return { errors: [], values: { ...typedInto(form), planned: JSON.stringify(days), ...ticked } }
  }
  return submission(form, async () => {
    const { token } = await requireMe()
    const [chapterId, actionId] = [text('chapterId'), text('actionId')]
    const back = `/coordinate/${encodeURIComponent(chapterId)}`
    if (actionId) {
      const scope = text('scope') === 'following' ? 'following' : 'this'
      const body = { ...entered(text), version: Number(text('version')), scope }
      await ask(actionRoutes.reviseAction, { token, params: { chapterId, actionId }, body })
      return `${back}/actions/${actionId}?done=saved`
    }
    const action = {
      ...entered(text),
      campaignId: text('campaignId'),
      ...(text('copyOf') && { copyOf: text('copyOf') }),
    }
    const key = text('key')
    /** An idea that became a draft, or the first of several, is accepted. */
    const accept = async (became: string | undefined) => {
      if (!text('ideaId') || !became) return
      const params = { chapterId, ideaId: text('ideaId') }
      await ask(ideaRoutes.acceptIdea, { token, params, body: { actionId: became } })
    }
    /** A task of the plan that is done by it is tied to it, or to the first of several. */
    const tie = async (became: string | undefined) => {
      if (text('taskId') && became) await tieTask(token, text, became)
    }
    if (text('repeat.every')) {
      const except = days.map(({ day }) => day).filter((day) => text(`day.${day}`) !== 'yes')
      const repeat = repeatOf(text, except) ?? { every: text('repeat.every') }
      const body = { action, repeat, key }
      const { items } = await ask(actionRoutes.registerSeries, { token, params: { chapterId }, body })
      await accept(items[0]?.actionId)
      await tie(items[0]?.actionId)
      return `${back}?done=series`
    }
    const registered = await ask(actionRoutes.registerAction, {
      token,
      params: { chapterId },
      body: { ...action, key },
    })
    await accept(registered.actionId)
    await tie(registered.actionId)
    return `${back}/actions/${registered.actionId}`
  })
}
