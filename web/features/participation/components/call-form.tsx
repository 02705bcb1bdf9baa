import { useTranslations } from 'next-intl'
import { callOutcomes } from '#shared/participation/participation.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitCall } from '../submit-call.ts'

/** That a district was called, and what came of it. */
export function CallForm(back: { campaignId: string; stateId: string; chapterId: string }) {
  const t = useTranslations('Calls')
  const form = useTranslations('Form')
  return (
    <Form
      name={`call-${back.chapterId}`}
      submit={submitCall}
      hidden={back}
      labels={{ outcome: t('came'), note: t('agreed') }}
      summary={form('summary')}
      opener={t('note')}
      className="mb-3 grid max-w-[28rem] gap-3"
    >
      <SelectField
        name="outcome"
        options={callOutcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
      />
      <TextArea name="note" rows={2} maxLength={500} />
      <button type="submit" className="button button-quiet justify-self-start">
        {t('save')}
      </button>
    </Form>
  )
}
