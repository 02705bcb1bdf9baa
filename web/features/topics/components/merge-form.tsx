import { useTranslations } from 'next-intl'
import type { Topic } from '#shared/topics/topic.ts'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { submitMerging } from '../submit-topic.ts'

type Props = { topicId: string; similar: readonly Pick<Topic, 'topicId' | 'title' | 'what'>[] }

/** Puts a topic into a similar one; nothing when there is none. */
export function MergeForm({ topicId, similar }: Props) {
  const t = useTranslations('MergeTopic')
  const form = useTranslations('Form')
  if (similar.length === 0) return null
  return (
    <div className="mt-8 border-t border-hair">
      <Form
        opener={t('title')}
        name="merge"
        submit={submitMerging}
        hidden={{ topicId }}
        labels={{ intoTopicId: t('into') }}
        summary={form('summary')}
        className="grid gap-4"
      >
        <p className="prose mb-3">{t('text')}</p>
        <RadioField
          name="intoTopicId"
          options={similar.map((topic) => ({
            value: topic.topicId,
            label: (
              <>
                <span className="block font-semibold">{topic.title}</span>
                <span className="block text-[0.94rem] text-quiet">{topic.what}</span>
              </>
            ),
          }))}
        />
        <button type="submit" className="button button-quiet justify-self-start">
          {t('merge')}
        </button>
      </Form>
    </div>
  )
}
