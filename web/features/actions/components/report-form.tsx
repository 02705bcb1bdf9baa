import { useTranslations } from 'next-intl'
import type { ActionType } from '#shared/actions/action.ts'
import { reportedFigures, type Report } from '#shared/actions/report.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitReport } from '../submit-report.ts'

type Props = {
  chapterId: string
  actionId: string
  type: ActionType
  /** A report that is corrected, or how many were checked in. */
  known?: Partial<Report> | undefined
}

/** Two minutes on a phone: numbers with large keys, one question, links if there are any. */
export function ReportForm({ chapterId, actionId, type, known }: Props) {
  const t = useTranslations('Report')
  const form = useTranslations('Form')
  const asked = reportedFigures.filter(
    (name) => name !== 'doors' || type === 'door_to_door' || (known?.doors ?? 0) > 0,
  )
  return (
    <Form
      name="report"
      submit={submitReport}
      hidden={{ chapterId, actionId }}
      labels={{
        ...Object.fromEntries(asked.map((name) => [name, t(name)])),
        learned: t('learned'),
        pressLinks: t('pressLinks'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <div className="grid grid-cols-2 gap-5">
        {asked.map((name) => (
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
