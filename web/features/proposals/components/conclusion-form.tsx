import { useTranslations } from 'next-intl'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitConclusion } from '../submit-proposal.ts'

/** Two votes gave no common answer: postpone it to a day, or reject it, with reasons. */
export function ConclusionForm({ proposal: { proposalId, version } }: { proposal: Proposal }) {
  const t = useTranslations('Conclusion')
  const form = useTranslations('Form')
  return (
    <Form
      name="conclusion"
      submit={submitConclusion}
      hidden={{ proposalId, version: String(version) }}
      labels={{ outcome: t('outcome'), until: t('until'), reasons: t('reasons') }}
      summary={form('summary')}
      className="mt-4 grid max-w-[36rem] gap-4"
    >
      <RadioField
        name="outcome"
        defaultValue="postponed"
        options={(['postponed', 'rejected'] as const).map((outcome) => ({
          value: outcome,
          label: t(outcome),
        }))}
      />
      <TextField name="until" type="date" className="max-w-[17rem]" hint={t('untilHint')} />
      <TextArea name="reasons" rows={3} maxLength={1000} required />
      <button type="submit" className="button sm:justify-self-start">
        {t('send')}
      </button>
    </Form>
  )
}
