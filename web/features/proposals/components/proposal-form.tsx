import { useTranslations } from 'next-intl'
import type { Priority } from '#shared/priorities/priority.ts'
import { Measure, type ProposalText, type TextVersion } from '#shared/proposals/text.ts'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitProposal, submitRevision } from '../submit-proposal.ts'
import { SectionFields } from './section-fields.tsx'

type Props = {
  /** What is to be revised; without it the text is a new one. */
  text?: TextVersion
  /** Words to begin with: of the topic it is made of, or of the priority it is about. */
  start?: Partial<ProposalText> | undefined
  topicId?: string | undefined
  priority?: Priority | undefined
  today: string
}

/** The words, the goal and the period of a priority; empty, or filled with what is to be revised. */
export function ProposalForm({ text, start, topicId, priority, today }: Props) {
  const t = useTranslations('ProposalForm')
  const form = useTranslations('Form')
  const given = text ?? start
  const sectionLabels = Array.from({ length: 12 }, (_, place) => [
    [`sections.${place}`, t('section', { number: place + 1 })],
    [`sections.${place}.heading`, t('heading', { number: place + 1 })],
    [`sections.${place}.text`, t('words', { number: place + 1 })],
  ]).flat()
  return (
    <Form
      name="proposal"
      submit={text ? submitRevision : submitProposal}
      hidden={
        text
          ? { proposalId: text.proposalId, textVersion: String(text.textVersion) }
          : { ...(topicId && { topicId }), ...(priority && { priorityId: priority.priorityId }) }
      }
      labels={{
        title: t('name'),
        summary: t('summary'),
        'goal.count': t('count'),
        'goal.unit': t('unit'),
        'goal.measure': t('measure'),
        startsOn: t('startsOn'),
        endsOn: t('endsOn'),
        reviewOn: t('reviewOn'),
        resources: t('resources'),
        wish: t('wish'),
        ...(Object.fromEntries(sectionLabels) as Record<string, string>),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      {!text && <RequestKey fresh={crypto.randomUUID()} />}
      {priority && !text && (
        <RadioField
          name="wish"
          defaultValue="continue"
          options={(['continue', 'change', 'end'] as const).map((wish) => ({
            value: wish,
            label: t(`wishes.${wish}`),
          }))}
        />
      )}
      <TextField name="title" maxLength={90} required hint={t('nameHint')} defaultValue={given?.title} />
      <TextArea
        name="summary"
        maxLength={600}
        rows={4}
        required
        hint={t('summaryHint')}
        defaultValue={given?.summary}
      />
      <SectionFields
        sections={given?.sections ?? []}
        meanwhile={{ title: t('meanwhile'), hint: t('meanwhileHint') }}
      />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextField
          name="goal.count"
          type="number"
          inputMode="numeric"
          min={1}
          required
          defaultValue={given?.goal?.count}
        />
        <TextField name="goal.unit" maxLength={60} required defaultValue={given?.goal?.unit} />
      </div>
      <SelectField
        name="goal.measure"
        hint={t('measureHint')}
        options={[
          { value: '', label: t('measures.none') },
          ...Measure.options.map((measure) => ({ value: measure, label: t(`measures.${measure}`) })),
        ]}
        defaultValue={given?.goal?.measure}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="startsOn" type="date" min={today} required defaultValue={given?.startsOn} />
        <TextField name="endsOn" type="date" min={today} required defaultValue={given?.endsOn} />
      </div>
      <TextField
        name="reviewOn"
        type="date"
        min={today}
        required
        hint={t('reviewHint')}
        defaultValue={given?.reviewOn}
        className="max-w-[17rem]"
      />
      <TextArea
        name="resources"
        maxLength={1000}
        rows={3}
        hint={t('resourcesHint')}
        defaultValue={given?.resources}
      />
      <button type="submit" className="button sm:justify-self-start">
        {t(text ? 'revise' : 'draft')}
      </button>
    </Form>
  )
}
