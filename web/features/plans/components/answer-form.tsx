import { useTranslations } from 'next-intl'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitOfferAnswer } from '../submit-offer.ts'

type Props = { chapterId: string; offerId: string; answer: 'accept' | 'decline' }

/** One answer to an offer, with words that fit it: ready to be sent, or to be made one’s own. A no is folded away. */
export function AnswerForm({ chapterId, offerId, answer }: Props) {
  const t = useTranslations('Offers')
  const form = useTranslations('Form')
  return (
    <Form
      name={`${answer}-${offerId}`}
      submit={submitOfferAnswer}
      hidden={{ chapterId, offerId, answer }}
      labels={{ greeting: t('greeting') }}
      summary={form('summary')}
      {...(answer === 'decline' && { opener: t('decline') })}
      className="mt-4 grid max-w-[36rem] gap-3"
    >
      <TextArea name="greeting" rows={3} maxLength={500} required defaultValue={t(`draft.${answer}`)} />
      <button
        type="submit"
        className={
          answer === 'accept' ? 'button justify-self-start' : 'button button-quiet justify-self-start'
        }
      >
        {t(answer)}
      </button>
    </Form>
  )
}
