import { useTranslations } from 'next-intl'
import { ActionType, type ActionWithShifts } from '#shared/actions/action.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { dayOf } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { shiftRows } from './shift-rows.ts'
import { submitAction } from '../submit-action.ts'
import { PlaceFields } from './place-fields.tsx'
import { ShiftFields } from './shift-fields.tsx'

type Props = {
  chapterId: string
  today: string
  /** Campaigns an action can belong to; a draft keeps its own. */
  campaigns: readonly Campaign[]
  draft?: ActionWithShifts
}

/** What, where and when: everything an action needs, on one page. */
export function ActionForm({ chapterId, today, campaigns, draft }: Props) {
  const t = useTranslations('ActionForm')
  const form = useTranslations('Form')
  const types = useTranslations('ActionType')
  const shiftLabels = Object.fromEntries(
    Array.from({ length: shiftRows }, (_, row) =>
      (['from', 'to', 'capacity'] as const).map((part) => [
        `shifts.${row}.${part}`,
        t('ofShift', { part: t(`shift.${part}`), number: row + 1 }),
      ]),
    ).flat(),
  )
  return (
    <Form
      name="action"
      submit={submitAction}
      hidden={draft ? { chapterId, actionId: draft.actionId, version: String(draft.version) } : { chapterId }}
      labels={{
        campaignId: t('campaign'),
        type: t('type'),
        title: t('name'),
        description: t('description'),
        'place.name': t('place.name'),
        'place.street': t('place.street'),
        'place.postcode': t('place.postcode'),
        'place.city': t('place.city'),
        on: t('on'),
        ...shiftLabels,
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      {!draft && (
        <SelectField
          name="campaignId"
          options={campaigns.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
        />
      )}
      <SelectField
        name="type"
        defaultValue={draft?.type}
        options={ActionType.options.map((type) => ({ value: type, label: types(type) }))}
      />
      <TextField name="title" maxLength={90} required hint={t('nameHint')} defaultValue={draft?.title} />
      <TextArea
        name="description"
        maxLength={4000}
        rows={6}
        required
        hint={t('descriptionHint')}
        defaultValue={draft?.description}
      />
      <PlaceFields place={draft?.place} />
      <TextField
        name="on"
        type="date"
        min={today}
        required
        defaultValue={draft && dayOf(draft.startsAt)}
        className="max-w-[14rem]"
      />
      <ShiftFields shifts={draft?.shifts ?? []} />
      <button type="submit" className="button sm:justify-self-start">
        {t('save')}
      </button>
      <p className="text-quiet">{t('afterwards')}</p>
    </Form>
  )
}
