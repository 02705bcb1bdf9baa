import { useLocale, useTranslations } from 'next-intl'
import { offerConsentText } from '#shared/plans/offer.ts'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitOffer } from '../submit-offer.ts'

type Props = { chapterId: string; planId: string; wantedId: string; myName?: string | undefined }

/** Who wants to help; whoever is signed in need not say who they are. */
export function OfferForm({ chapterId, planId, wantedId, myName }: Props) {
  const t = useTranslations('Offers')
  const form = useTranslations('Form')
  const locale = useLocale()
  return (
    <Form
      name="offer"
      submit={submitOffer}
      hidden={{ chapterId, planId, wantedId, ...(myName && { isMine: 'yes' }) }}
      labels={{ name: t('name'), email: t('email'), words: t('words'), consent: t('consent') }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      {myName ? (
        <p>{t('asMyself', { name: myName })}</p>
      ) : (
        <>
          <TextField name="name" autoComplete="name" maxLength={80} required />
          <TextField name="email" type="email" autoComplete="email" maxLength={254} required />
        </>
      )}
      <TextArea name="words" rows={3} maxLength={500} hint={t('wordsHint')} />
      <CheckField name="consent">{offerConsentText[locale]}</CheckField>
      <button type="submit" className="button sm:justify-self-start">
        {t('take')}
      </button>
    </Form>
  )
}
