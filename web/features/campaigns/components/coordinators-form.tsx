import { useTranslations } from 'next-intl'
import { mostCoordinators, type CampaignCoordinators } from '#shared/campaigns/coordinators.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitCoordinators } from '../submit-coordinators.ts'

/** Who shapes a campaign beside the federal office, which takes away a tick or names one more. */
export function CoordinatorsForm({ campaignId, people, version }: CampaignCoordinators) {
  const t = useTranslations('CampaignEdit')
  const seats = useTranslations('SeatForms')
  const form = useTranslations('Form')
  return (
    <Form
      name="coordinators"
      submit={submitCoordinators}
      hidden={{
        campaignId,
        version: String(version),
        known: people.map(({ personId }) => personId).join(' '),
      }}
      labels={{ 'personIds.0': seats('personId') }}
      summary={form('summary')}
      className="mt-5 grid max-w-[30rem] gap-5"
    >
      {people.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold">{t('coordinatorsNow')}</legend>
          {people.map(({ personId, name }) => (
            <CheckField key={personId} name={`kept.${personId}`} defaultChecked>
              {name}
            </CheckField>
          ))}
        </fieldset>
      )}
      {people.length < mostCoordinators && (
        <TextField
          name="personIds.0"
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          hint={seats('idHint')}
        />
      )}
      <button type="submit" className="button button-quiet sm:justify-self-start">
        {t('nameCoordinators')}
      </button>
    </Form>
  )
}
