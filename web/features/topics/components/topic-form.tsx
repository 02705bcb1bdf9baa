import { useLocale, useTranslations } from 'next-intl'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { localePath } from '#web/lib/locale-path.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitTopic } from '../submit-topic.ts'
import { SimilarTopics } from './similar-topics.tsx'

type Props = {
  /** Chapters in whose name the reader may suggest. */
  own: readonly { chapterId: string; name: string }[]
  /** What the page before it was about. */
  evidence?: string | undefined
}

/** A topic in five minutes: what, why, and what speaks for it. */
export function TopicForm({ own, evidence }: Props) {
  const t = useTranslations('TopicForm')
  const form = useTranslations('Form')
  return (
    <Form
      name="topic"
      submit={submitTopic}
      labels={Object.fromEntries(
        (['title', 'what', 'why', 'voices', 'evidence', 'chapterId'] as const).flatMap((field) =>
          field === 'evidence'
            ? [
                [field, t(field)],
                ...Array.from({ length: 8 }, (_, line) => [
                  `evidence.${line}`,
                  t('evidenceLine', { line: line + 1 }),
                ]),
              ]
            : [[field, t(field)]],
        ),
      )}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      <TextField name="title" maxLength={90} required hint={t('titleHint')} autoComplete="off" />
      <TextArea name="what" rows={3} maxLength={600} required hint={t('whatHint')} />
      <SimilarTopics path={localePath(useLocale(), '/topics')} title={t('similar')} hint={t('similarHint')} />
      <TextArea name="why" rows={6} maxLength={4000} required hint={t('whyHint')} />
      <TextArea name="voices" rows={3} maxLength={2000} hint={t('voicesHint')} />
      <TextArea name="evidence" rows={3} maxLength={2500} hint={t('evidenceHint')} defaultValue={evidence} />
      {own.length > 0 && (
        <SelectField
          name="chapterId"
          options={[
            ...own.map(({ chapterId, name }) => ({ value: chapterId, label: name })),
            { value: '', label: t('asPerson') },
          ]}
        />
      )}
      <button type="submit" className="button sm:justify-self-start">
        {t('send')}
      </button>
    </Form>
  )
}
