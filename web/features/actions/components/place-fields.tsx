import { useTranslations } from 'next-intl'
import { Access, type ActionWithShifts } from '#shared/actions/action.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'

/** Where it is, and who gets there and can stay. */
export function PlaceFields({ place }: { place: ActionWithShifts['place'] | undefined }) {
  const t = useTranslations('ActionForm')
  const access = useTranslations('Access')
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
      <div>
        <p className="font-semibold">{t('access')}</p>
        {Access.options.map((feature) => (
          <CheckField
            key={feature}
            name={`access.${feature}`}
            defaultChecked={place?.access.includes(feature)}
          >
            {access(feature)}
          </CheckField>
        ))}
      </div>
    </fieldset>
  )
}
