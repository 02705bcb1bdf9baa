import { useTranslations } from 'next-intl'
import type { Phase } from '#shared/campaigns/frame.ts'
import { Effort } from '#shared/campaigns/template.ts'
import { TaskState, type Task } from '#shared/plans/plan.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitTask } from '../submit-task.ts'
import { Meanwhile } from './meanwhile.tsx'
import { wordsOfTask } from './words-of-task.ts'

type Props = { chapterId: string; planId: string; phases: readonly Phase[]; task?: Task }

/** A task: a new one, or one that is there already. */
export function TaskForm({ chapterId, planId, phases, task }: Props) {
  const t = useTranslations('Plan')
  const form = useTranslations('Form')
  const found = task && JSON.stringify(wordsOfTask(task))
  const none = { value: '', label: t('unsaid') }
  const fields = [
    'title',
    'done',
    'phaseId',
    'dueOn',
    'effort',
    'skills',
    'persons',
    'helpersWanted',
    'state',
  ] as const
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
        <Meanwhile found={found} words={{ title: t('meanwhile'), keep: t('saveMine') }}>
          {told(task).map(([name, value]) => (
            <div key={name}>
              <dt className="text-quiet">{t(`field.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </Meanwhile>
      )}
    </Form>
  )
}

/** What is there now, as far as it is words. */
const told = ({ title, done, dueOn, skills, persons, helpersWanted }: Task) =>
  [
    ['title', title],
    ['done', done],
    ['dueOn', dueOn ?? ''],
    ['skills', skills ?? ''],
    ['persons', persons.map(({ name }) => name).join(', ')],
    ['helpersWanted', String(helpersWanted)],
  ] as const
