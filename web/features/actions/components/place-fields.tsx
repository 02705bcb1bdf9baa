import { useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'

/** Where it is, and whether everybody gets there. */
export function PlaceFields({ place }: { place: ActionWithShifts['place'] | undefined }) {
  const t = useTranslations('ActionForm')
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 text-xl font-bold">{t('where')}</legend>
      <TextField name="place.name" maxLength={80} required hint={t('placeHint')} defaultValue={place?.name} />
      <TextField name="place.street" maxLength={80} required defaultValue={place?.street} />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextField
          name="place.postcode"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={5}
          required
          defaultValue={place?.postcode}
        />
        <TextField name="place.city" maxLength={60} required defaultValue={place?.city} />
      </div>
      <CheckField name="place.isStepFree" defaultChecked={place?.isStepFree}>
        {t('stepFree')}
      </CheckField>
    </fieldset>
  )
}
