import { useLocale, useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { consentText } from '#shared/sign-ups/consent.ts'
import { ShiftLine } from '#web/features/actions/components/shift-line.tsx'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitSignUp } from '../submit-sign-up.ts'

/** Three inputs and a shift, no account. */
export function SignUpForm({ action }: { action: ActionWithShifts }) {
  const t = useTranslations('SignUp')
  const form = useTranslations('Form')
  const open = action.shifts.filter(({ taken, capacity }) => taken < capacity)
  return (
    <Form
      name="sign-up"
      submit={submitSignUp}
      hidden={{ actionId: action.actionId }}
      labels={{ shiftId: t('shift'), name: t('name'), email: t('email'), consent: t('consent') }}
      summary={form('summary')}
      className="mt-5 grid max-w-[32rem] gap-5"
    >
      <RadioField
        name="shiftId"
        options={action.shifts.map((shift) => ({
          value: shift.shiftId,
          label: <ShiftLine shift={shift} />,
          isOff: shift.taken >= shift.capacity,
        }))}
        defaultValue={open.length === 1 ? open[0]?.shiftId : undefined}
      />
      <TextField name="name" autoComplete="name" maxLength={80} required hint={t('nameHint')} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        hint={t('emailHint')}
      />
      <CheckField name="consent">
        {consentText[useLocale()]} <Link href="/privacy">{t('privacy')}</Link>
      </CheckField>
      <button type="submit" className="button w-full text-lg sm:w-auto sm:justify-self-start sm:px-10">
        {t('send')}
      </button>
    </Form>
  )
}
