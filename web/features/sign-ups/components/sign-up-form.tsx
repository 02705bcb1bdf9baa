import { useLocale, useTranslations } from 'next-intl'
import type { PublicAction } from '#shared/actions/action.ts'
import { consentText } from '#shared/sign-ups/consent.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Choice, ChoicesField } from '#web/ui/form/choices-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitSignUp } from '../submit-sign-up.ts'
import { OverlapField } from './overlap-field.tsx'
import { RequestKey } from './request-key.tsx'
import { ShiftChoice } from './shift-choice.tsx'

type Props = { action: Pick<PublicAction, 'actionId' | 'shifts'>; now: Date }

/** When, a name, where to reach them, and their consent: four inputs, no account. */
export function SignUpForm({ action: { actionId, shifts }, now }: Props) {
  const t = useTranslations('SignUp')
  const form = useTranslations('Form')
  const open = shifts.filter(({ endsAt }) => endsAt > now.toISOString())
  const isOnly = open.length === 1
  return (
    <Form
      name="sign-up"
      submit={submitSignUp}
      hidden={{ actionId }}
      labels={{
        shiftIds: t(isOnly ? 'oneShift' : 'shifts'),
        name: t('name'),
        contact: t('contact'),
        consent: t('consent'),
      }}
      summary={form('summary')}
      className="mt-5 grid max-w-[32rem] gap-5"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      <ChoicesField name="shiftIds">
        {open.map((shift) => (
          <Choice
            key={shift.shiftId}
            name={`shift-${shift.shiftId}`}
            type={isOnly ? 'radio' : 'checkbox'}
            defaultChecked={isOnly}
          >
            <ShiftChoice shift={shift} />
          </Choice>
        ))}
      </ChoicesField>
      <OverlapField words={t('overlapping')} />
      <TextField name="name" autoComplete="name" maxLength={80} required hint={t('nameHint')} />
      <TextField
        name="contact"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        hint={t('contactHint')}
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
