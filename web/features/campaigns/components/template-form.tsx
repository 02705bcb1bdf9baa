import { useTranslations } from 'next-intl'
import { ActionType } from '#shared/actions/action.ts'
import type { Phase } from '#shared/campaigns/frame.ts'
import { Effort, ResponsibilityKind, type Template, type TemplateTask } from '#shared/campaigns/template.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { HiddenField } from '#web/ui/form/hidden-field.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitTemplate } from '../submit-frame.ts'
import { ToldMeanwhile } from './told-meanwhile.tsx'
import { spareRows } from './rows.ts'

type Props = { campaignId: string; phases: readonly Phase[]; template?: Template | undefined }

const mostTasks = 40
const mostIdeas = 12
const usual: ResponsibilityKind[] = ['lead', 'actions', 'material', 'press', 'newcomers']
const taskParts = ['title', 'done', 'phaseId', 'dueFrom', 'dueDays', 'effort', 'people', 'skills'] as const
const ideaParts = ['type', 'title', 'description'] as const

/** How a local plan may look: whom it needs, what is to be done by when, and ideas for actions. */
export function TemplateForm({ campaignId, phases, template }: Props) {
  const t = useTranslations('CampaignEdit')
  const plan = useTranslations('Plan')
  const form = useTranslations('Form')
  const types = useTranslations('ActionType')
  const spare = Array.from({ length: spareRows }, () => undefined)
  const tasks = [...(template?.tasks ?? []), ...spare].slice(0, mostTasks)
  const ideas = [...(template?.ideas ?? []), ...spare].slice(0, mostIdeas)
  const found = template && foundIn(template)
  const taskInWords = ({ title, done, phaseId, dueDays, dueFrom, effort, people, skills }: TemplateTask) =>
    [
      `${title}: ${done}`,
      phases.find((phase) => phase.phaseId === phaseId)?.name,
      t('dueTold', { days: dueDays, from: t(`due.${dueFrom}`) }),
      plan(`effort.${effort}`),
      t('peopleTold', { count: people }),
      skills,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Form
      name="template"
      submit={submitTemplate}
      hidden={{
        campaignId,
        ...(template && found && { templateId: template.templateId, was: found }),
      }}
      labels={{
        title: t('template.title'),
        about: t('template.about'),
        ...Object.fromEntries([
          ...tasks.flatMap((_, n) =>
            taskParts.map((part) => [
              `tasks.${n}.${part}`,
              { of: t('rows.tasks', { number: n + 1 }), what: t(`task.${part}`) },
            ]),
          ),
          ...ideas.flatMap((_, n) =>
            ideaParts.map((part) => [
              `ideas.${n}.${part}`,
              { of: t('rows.ideas', { number: n + 1 }), what: t(`idea.${part}`) },
            ]),
          ),
        ]),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[40rem] gap-8"
    >
      <TextField name="title" maxLength={60} required defaultValue={template?.title} />
      <TextField name="about" maxLength={200} required hint={t('aboutHint')} defaultValue={template?.about} />
      <fieldset>
        <legend className="mb-3 text-xl font-bold">{t('rolesTitle')}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {ResponsibilityKind.options
            .filter((kind) => kind !== 'own')
            .map((kind) => (
              <CheckField
                key={kind}
                name={`role.${kind}`}
                defaultChecked={(template?.responsibilities ?? usual).includes(kind)}
              >
                {plan(`kind.${kind}`)}
              </CheckField>
            ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-8">
        <legend className="mb-1 text-xl font-bold">{t('tasksTitle')}</legend>
        <p className="text-quiet">{t('rowsHint')}</p>
        {tasks.map((task, n) => (
          <TaskRow key={task?.templateTaskId ?? `spare-${n}`} row={n} task={task} phases={phases} />
        ))}
      </fieldset>
      <fieldset className="grid gap-8">
        <legend className="mb-3 text-xl font-bold">{t('ideasTitle')}</legend>
        {ideas.map((idea, n) => (
          <div key={`${idea?.title ?? ''} ${n}`} className="grid gap-3 border-t border-hair pt-3">
            <p aria-hidden className="text-quiet">
              {t('rows.ideas', { number: n + 1 })}
            </p>
            <SelectField
              name={`ideas.${n}.type`}
              defaultValue={idea?.type}
              options={ActionType.options.map((type) => ({ value: type, label: types(type) }))}
            />
            <TextField name={`ideas.${n}.title`} maxLength={90} defaultValue={idea?.title} />
            <TextArea
              name={`ideas.${n}.description`}
              rows={3}
              maxLength={2000}
              defaultValue={idea?.description}
            />
          </div>
        ))}
      </fieldset>
      {template && <p className="prose font-semibold">{t('offered')}</p>}
      <button type="submit" className="button sm:justify-self-start">
        {t('save')}
      </button>
      {template && found && (
        <ToldMeanwhile
          found={found}
          told={[
            { field: 'title', name: t('template.title'), lines: [template.title] },
            { field: 'about', name: t('template.about'), lines: [template.about] },
            {
              field: 'responsibilities',
              name: t('rolesTitle'),
              lines: template.responsibilities.map((kind) => plan(`kind.${kind}`)),
            },
            { field: 'tasks', name: t('tasksTitle'), lines: template.tasks.map(taskInWords) },
            {
              field: 'ideas',
              name: t('ideasTitle'),
              lines: template.ideas.map(
                ({ type, title, description }) => `${types(type)}: ${title}. ${description}`,
              ),
            },
          ]}
        />
      )}
    </Form>
  )
}

/** A template as its form would send it back. */
const foundIn = ({ title, about, responsibilities, ideas, tasks, version }: Template) =>
  JSON.stringify({
    title,
    about,
    responsibilities,
    ideas,
    tasks: tasks.map(({ changedIn: _changed, ...task }) => task),
    version,
  })

type RowProps = { row: number; task: TemplateTask | undefined; phases: readonly Phase[] }

function TaskRow({ row, task, phases }: RowProps) {
  const t = useTranslations('CampaignEdit')
  const plan = useTranslations('Plan')
  const name = (part: (typeof taskParts)[number]) => `tasks.${row}.${part}`
  return (
    <div className="grid gap-3 border-t border-hair pt-3">
      <p aria-hidden className="text-quiet">
        {t('rows.tasks', { number: row + 1 })}
      </p>
      <HiddenField name={`tasks.${row}.templateTaskId`} value={task?.templateTaskId ?? ''} />
      <TextField name={name('title')} maxLength={90} defaultValue={task?.title} />
      <TextField name={name('done')} maxLength={200} defaultValue={task?.done} />
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          name={name('phaseId')}
          defaultValue={task?.phaseId}
          options={phases.map(({ phaseId, name: label }) => ({ value: phaseId, label }))}
        />
        <TextField
          name={name('dueDays')}
          type="number"
          min={-90}
          max={180}
          defaultValue={task?.dueDays ?? 7}
        />
        <SelectField
          name={name('dueFrom')}
          defaultValue={task?.dueFrom}
          options={(['start', 'end'] as const).map((value) => ({ value, label: t(`due.${value}`) }))}
        />
        <SelectField
          name={name('effort')}
          defaultValue={task?.effort}
          options={Effort.options.map((effort) => ({ value: effort, label: plan(`effort.${effort}`) }))}
        />
        <TextField name={name('people')} type="number" min={1} max={99} defaultValue={task?.people ?? 1} />
        <TextField name={name('skills')} maxLength={120} defaultValue={task?.skills} />
      </div>
    </div>
  )
}
