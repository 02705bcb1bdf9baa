import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import type { Phase } from '#shared/campaigns/frame.ts'
import { Effort } from '#shared/campaigns/template.ts'
import { TaskState, wordsOfTask, type Task } from '#shared/plans/plan.ts'
import { dayOf, shortDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitTask } from '../submit-task.ts'
import { Meanwhile } from '#web/ui/form/meanwhile.tsx'

type Props = {
  chapterId: string
  planId: string
  phases: readonly Phase[]
  /** What the task can be tied to. */
  actions: readonly Pick<ActionSummary, 'actionId' | 'title' | 'startsAt'>[]
  task?: Task
}

const fields = [
  'title',
  'done',
  'phaseId',
  'dueOn',
  'effort',
  'skills',
  'persons',
  'helpersWanted',
  'actionId',
  'state',
] as const

/** A task: a new one, or one that is there already. */
export function TaskForm({ chapterId, planId, phases, actions, task }: Props) {
  const locale = useLocale()
  const t = useTranslations('Plan')
  const form = useTranslations('Form')
  const found = task && JSON.stringify(wordsOfTask(task))
  const none = { value: '', label: t('unsaid') }
  /** What is there now, in words. */
  const told: [field: (typeof fields)[number], said: string | undefined][] = task
    ? [
        ['title', task.title],
        ['done', task.done],
        ['phaseId', phases.find(({ phaseId }) => phaseId === task.phaseId)?.name],
        ['dueOn', task.dueOn && shortDay(locale, task.dueOn)],
        ['effort', task.effort && t(`effort.${task.effort}`)],
        ['skills', task.skills],
        ['persons', task.persons.map(({ name }) => name).join(', ')],
        ['helpersWanted', String(task.helpersWanted)],
        ['actionId', actions.find(({ actionId }) => actionId === task.actionId)?.title],
        ['state', t(`state.${task.state}`)],
      ]
    : []
  return (
    <Form
      name={task ? 'task' : 'new-task'}
      submit={submitTask}
      hidden={{ chapterId, planId, ...(task && found && { taskId: task.taskId, was: found }) }}
      labels={Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)]))}
      summary={form('summary')}
      className="mt-4 grid max-w-[36rem] gap-5"
    >
      <TextField name="title" maxLength={90} required defaultValue={task?.title} />
      <TextField name="done" maxLength={200} required defaultValue={task?.done} hint={t('doneHint')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="dueOn" type="date" defaultValue={task?.dueOn} />
        <SelectField
          name="phaseId"
          defaultValue={task?.phaseId}
          options={[none, ...phases.map(({ phaseId, name }) => ({ value: phaseId, label: name }))]}
        />
        <SelectField
          name="effort"
          defaultValue={task?.effort}
          options={[
            none,
            ...Effort.options.map((effort) => ({ value: effort, label: t(`effort.${effort}`) })),
          ]}
        />
        <TextField name="skills" maxLength={120} defaultValue={task?.skills} />
      </div>
      <TextField
        name="persons"
        hint={t('personsHint')}
        defaultValue={task?.persons.map(({ name }) => name).join(', ')}
      />
      <TextField
        name="helpersWanted"
        type="number"
        min={0}
        max={99}
        hint={t('helpersHint')}
        defaultValue={String(task?.helpersWanted ?? 0)}
      />
      <SelectField
        name="actionId"
        hint={t('actionHint')}
        defaultValue={task?.actionId}
        options={[
          none,
          ...actions.map(({ actionId, title, startsAt }) => ({
            value: actionId,
            label: `${shortDay(locale, dayOf(startsAt))}: ${title}`,
          })),
        ]}
      />
      {task && (
        <SelectField
          name="state"
          defaultValue={task.state}
          options={TaskState.options.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
      )}
      <button type="submit" className="button sm:justify-self-start">
        {t(task ? 'save' : 'add')}
      </button>
      {task && found && (
        <Meanwhile
          found={found}
          words={{ title: t('meanwhile'), keep: t('saveMine'), nothing: t('unsaid') }}
          told={told.map(([field, said]) => ({
            field,
            name: t(`field.${field}`),
            lines: said ? [said] : [],
          }))}
        />
      )}
    </Form>
  )
}
