import { useTranslations } from 'next-intl'
import { mostCoordinators, type CampaignCoordinators } from '#shared/campaigns/coordinators.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitCoordinators } from '../submit-coordinators.ts'
import { KeptCoordinators } from './kept-coordinators.tsx'
import { ToldMeanwhile } from './told-meanwhile.tsx'

/** Who shapes a campaign beside the federal office, which takes away a tick or names one more. */
export function CoordinatorsForm({ campaignId, people, version }: CampaignCoordinators) {
  const t = useTranslations('CampaignEdit')
  const seats = useTranslations('SeatForms')
  const form = useTranslations('Form')
  const found = JSON.stringify({ personIds: people.map(({ personId }) => personId), version })
  return (
    <Form
      name="coordinators"
      submit={submitCoordinators}
      hidden={{ campaignId, was: found }}
      labels={{ added: t('addCoordinator') }}
      summary={form('summary')}
      className="mt-5 grid max-w-[30rem] gap-5"
    >
      {people.length > 0 && (
        <KeptCoordinators people={people} words={{ title: t('coordinatorsNow'), hint: t('untick') }} />
      )}
      {people.length < mostCoordinators ? (
        <TextField name="added" maxLength={40} autoComplete="off" spellCheck={false} hint={seats('idHint')} />
      ) : (
        <p className="text-quiet">{t('mostCoordinators', { most: mostCoordinators })}</p>
      )}
      <button type="submit" className="button button-quiet sm:justify-self-start">
        {t('nameCoordinators')}
      </button>
      <ToldMeanwhile
        found={found}
        told={[{ field: 'personIds', name: t('coordinators'), lines: people.map(({ name }) => name) }]}
      />
    </Form>
  )
}
