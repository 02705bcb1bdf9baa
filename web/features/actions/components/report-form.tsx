import { useTranslations } from 'next-intl'
import type { Report } from '#shared/actions/report.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitReport } from '../submit-report.ts'

const counted = ['came', 'conversations', 'flyers', 'signatures', 'interested'] as const

type Props = {
  chapterId: string
  actionId: string
  /** A report that is corrected, or how many were checked in. */
  known?: Partial<Report> | undefined
}

/** Two minutes on a phone: numbers with large keys, one question, links if there are any. */
export function ReportForm({ chapterId, actionId, known }: Props) {
  const t = useTranslations('Report')
  const form = useTranslations('Form')
  return (
    <Form
      name="report"
      submit={submitReport}
      hidden={{ chapterId, actionId }}
      labels={{
        ...Object.fromEntries(counted.map((name) => [name, t(name)])),
        learned: t('learned'),
        pressLinks: t('pressLinks'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <div className="grid grid-cols-2 gap-5">
        {counted.map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            inputMode="numeric"
            min={0}
            max={100_000}
            defaultValue={known?.[name] ?? 0}
          />
        ))}
      </div>
      <TextArea
        name="learned"
        rows={4}
        maxLength={2000}
        hint={t('learnedHint')}
        defaultValue={known?.learned}
      />
      <TextArea
        name="pressLinks"
        rows={2}
        hint={t('pressHint')}
        defaultValue={known?.pressLinks?.join('\n')}
      />
      <button type="submit" className="button sm:justify-self-start">
        {t('send')}
      </button>
    </Form>
  )
}
