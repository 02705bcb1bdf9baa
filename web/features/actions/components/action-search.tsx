import { useLocale, useTranslations } from 'next-intl'
import { ActionType } from '#shared/actions/action.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { Field } from '#web/ui/form/field.tsx'

export type SearchGiven = Partial<Record<'postcode' | 'from' | 'to' | 'type', string>>
type Props = { given: SearchGiven; errors: Partial<Record<keyof SearchGiven, string>>; today: string }

/** Where, when and what kind: a plain form whose answer is an address one can keep and send on. */
export function ActionSearchForm({ given, errors, today }: Props) {
  const t = useTranslations('Actions')
  const types = useTranslations('ActionType')
  return (
    <search>
      <form action={localePath(useLocale(), '/actions')} noValidate className="grid gap-4 sm:grid-cols-2">
        <Field id="postcode" label={t('postcode')} error={errors.postcode}>
          {(described) => (
            <input
              {...described}
              name="postcode"
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={5}
              defaultValue={given.postcode}
              className="input"
            />
          )}
        </Field>
        <Field id="type" label={t('type')} error={errors.type}>
          {(described) => (
            <select {...described} name="type" defaultValue={given.type ?? ''} className="input">
              <option value="">{t('anyType')}</option>
              {ActionType.options.map((type) => (
                <option key={type} value={type}>
                  {types(type)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="from" label={t('from')} error={errors.from}>
          {(described) => (
            <input
              {...described}
              type="date"
              name="from"
              min={today}
              defaultValue={given.from}
              className="input"
            />
          )}
        </Field>
        <Field id="to" label={t('to')} error={errors.to}>
          {(described) => (
            <input
              {...described}
              type="date"
              name="to"
              min={today}
              defaultValue={given.to}
              className="input"
            />
          )}
        </Field>
        <button type="submit" className="button sm:col-span-2 sm:justify-self-start">
          {t('search')}
        </button>
      </form>
    </search>
  )
}
