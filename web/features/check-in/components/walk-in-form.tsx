import { useLocale, useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import { consentText } from '#shared/sign-ups/consent.ts'
import { timeSpan } from '#web/lib/dates.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitWalkIn } from '../submit-check-in.ts'

/** For those who just come by: they type it themselves, or the host for them, with the words they agree to. */
export function WalkInForm({ token, shifts }: { token: string; shifts: readonly Shift[] }) {
  const t = useTranslations('CheckIn.walkIn')
  const form = useTranslations('Form')
  const locale = useLocale()
  return (
    <Form
      name="walk-in"
      submit={submitWalkIn}
      hidden={{ token }}
      labels={{ shiftId: t('shift'), name: t('name'), contact: t('contact'), consent: t('consent') }}
      summary={form('summary')}
      className="mt-4 grid max-w-[32rem] gap-5"
    >
      <SelectField
        name="shiftId"
        options={shifts.map(({ shiftId, startsAt, endsAt }) => ({
          value: shiftId,
          label: timeSpan(locale, startsAt, endsAt),
        }))}
      />
      <TextField name="name" autoComplete="off" maxLength={80} required />
      <TextField
        name="contact"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
        required
        hint={t('contactHint')}
      />
      <CheckField name="consent">{consentText[locale]}</CheckField>
      <button type="submit" className="button w-full text-lg sm:w-auto sm:justify-self-start sm:px-10">
        {t('send')}
      </button>
    </Form>
  )
}
