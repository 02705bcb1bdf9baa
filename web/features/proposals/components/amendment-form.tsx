import { useTranslations } from 'next-intl'
import { AmendmentKind } from '#shared/proposals/amendment.ts'
import type { TextVersion } from '#shared/proposals/text.ts'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitAmendment } from '../submit-comment.ts'

type Props = {
  text: TextVersion
  sectionId: string
  /** Chapters the reader may speak for. */
  chapters: readonly { chapterId: string; name: string }[]
  /** Whether they may also speak for themselves. */
  sits: boolean
}

/** One section, to be changed, deleted, or followed by a new one. */
export function AmendmentForm({ text, sectionId, chapters, sits }: Props) {
  const t = useTranslations('Amendment')
  const form = useTranslations('Form')
  const place = Math.max(
    0,
    text.sections.findIndex((section) => section.sectionId === sectionId),
  )
  const section = text.sections[place]!
  const names = chapters.map(({ chapterId, name }) => ({ value: chapterId, label: name }))
  return (
    <Form
      name="amendment"
      submit={submitAmendment}
      hidden={{
        proposalId: text.proposalId,
        sectionId: section.sectionId,
        textVersion: String(text.textVersion),
      }}
      labels={{
        kind: t('what'),
        heading: t('heading'),
        text: t('text'),
        reason: t('reason'),
        chapterId: t('inName'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      <RadioField
        name="kind"
        defaultValue="replace"
        options={AmendmentKind.options.map((kind) => ({ value: kind, label: t(`means.${kind}`) }))}
      />
      <TextField name="heading" maxLength={90} defaultValue={section.heading} />
      <TextArea name="text" rows={8} maxLength={3000} defaultValue={section.text} />
      <TextArea name="reason" rows={3} maxLength={1000} required hint={t('reasonHint')} />
      {names.length > 0 && (
        <SelectField
          name="chapterId"
          options={[...(sits ? [{ value: '', label: t('own') }] : []), ...names]}
        />
      )}
      <button type="submit" className="button sm:justify-self-start">
        {t('send')}
      </button>
    </Form>
  )
}
