import { useLocale, useTranslations } from 'next-intl'
import type { Priority } from '#shared/priorities/priority.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitCampaign } from '../submit-campaign.ts'

/** A campaign and the priority it hangs on. */
export function CampaignForm({
  priorities,
  chosen,
}: {
  priorities: readonly Priority[]
  chosen?: string | undefined
}) {
  const t = useTranslations('CampaignForm')
  const form = useTranslations('Form')
  const locale = useLocale()
  return (
    <Form
      name="campaign"
      submit={submitCampaign}
      labels={{
        priorityId: t('priority'),
        title: t('name'),
        text: t('text'),
        startsOn: t('startsOn'),
        endsOn: t('endsOn'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <SelectField
        name="priorityId"
        hint={t('priorityHint')}
        defaultValue={chosen}
        options={priorities.map(({ priorityId, title, startsOn, endsOn }) => ({
          value: priorityId,
          label: `${title} (${writtenDate(locale, startsOn)} – ${writtenDate(locale, endsOn)})`,
        }))}
      />
      <TextField name="title" maxLength={80} required hint={t('nameHint')} />
      <TextArea name="text" maxLength={4000} required hint={t('textHint')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="startsOn" type="date" required />
        <TextField name="endsOn" type="date" required />
      </div>
      <button type="submit" className="button sm:justify-self-start">
        {t('open')}
      </button>
    </Form>
  )
}
