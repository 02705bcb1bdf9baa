import { useTranslations } from 'next-intl'
import type { OwnAction } from '#shared/sign-ups/sign-up.ts'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { LinkButton } from './link-button.tsx'

type Props = { token: string; feedback: OwnAction['feedback'] }

/** One question after the action, and room for a sentence. */
export function FeedbackForm({ token, feedback }: Props) {
  const t = useTranslations('Link.feedback')
  return (
    <section aria-labelledby="feedback" className="mt-6">
      <h2 id="feedback">{t('title')}</h2>
      {feedback && <p className="mt-2">{t('given')}</p>}
      <LinkButton
        token={token}
        wish="feedback"
        labels={{ 'feedback.mood': t('mood'), mood: t('mood'), text: t('text') }}
        button={t(feedback ? 'again' : 'button')}
      >
        <RadioField
          name="mood"
          options={(['3', '2', '1'] as const).map((mood) => ({ value: mood, label: t(`moods.${mood}`) }))}
          defaultValue={String(feedback?.mood ?? 3)}
        />
        <TextArea name="text" rows={4} maxLength={1000} hint={t('hint')} defaultValue={feedback?.text} />
      </LinkButton>
    </section>
  )
}
