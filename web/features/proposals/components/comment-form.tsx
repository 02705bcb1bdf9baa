import { useTranslations } from 'next-intl'
import { CommentKind } from '#shared/proposals/comment.ts'
import type { Section } from '#shared/proposals/text.ts'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitComment } from '../submit-comment.ts'

/** A question, a concern or support, on the whole text or one section of it. */
export function CommentForm({ proposalId, sections }: { proposalId: string; sections: readonly Section[] }) {
  const t = useTranslations('Discussion')
  const form = useTranslations('Form')
  return (
    <Form
      name="comment"
      submit={submitComment}
      hidden={{ proposalId }}
      labels={{ kind: t('what'), sectionId: t('where'), text: t('words') }}
      summary={form('summary')}
      className="mt-3 grid max-w-[36rem] gap-4"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          options={CommentKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <SelectField
          name="sectionId"
          options={[
            { value: '', label: t('whole') },
            ...sections.map(({ sectionId, heading }, n) => ({
              value: sectionId,
              label: `${n + 1}. ${heading}`,
            })),
          ]}
        />
      </div>
      <TextArea name="text" rows={3} maxLength={1000} required />
      <button type="submit" className="button sm:justify-self-start">
        {t('say')}
      </button>
    </Form>
  )
}
