import { useLocale, useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { Duty } from '#shared/actions/paperwork.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { requestTime } from '#web/lib/request-time.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { submitDuty } from '../submit-duty.ts'

/** The paperwork of an action: what, until when, who, and a tick when it is done. */
export function Duties({ action }: { action: ActionWithShifts }) {
  const t = useTranslations('Duties')
  if (action.duties.length === 0) return <p>{t('none')}</p>
  return (
    <ul>
      {action.duties.map((duty) => (
        <DutyItem key={duty.kind} action={action} duty={duty} />
      ))}
    </ul>
  )
}

function DutyItem({ action, duty }: { action: ActionWithShifts; duty: Duty }) {
  const t = useTranslations('Duties')
  const form = useTranslations('Form')
  const locale = useLocale()
  const { kind, dueOn, responsible, doneOn } = duty
  const isOverdue = !doneOn && dueOn < dayInBerlin(requestTime())
  const state = doneOn ? 'done' : isOverdue ? 'overdue' : 'due'
  return (
    <li className="border-t border-hair py-3">
      <p className="font-semibold">
        <Mark shape={doneOn ? 'yes' : isOverdue ? 'wrong' : 'free'} />
        {t(`kind.${kind}`)}
      </p>
      <p className={isOverdue ? 'font-semibold text-red' : 'text-quiet'}>
        {t(state, { day: writtenDate(locale, doneOn ?? dueOn) })}
      </p>
      <p className="prose text-[0.94rem]">{t(`hint.${kind}`)}</p>
      <Form
        name={`duty-${kind}`}
        submit={submitDuty}
        hidden={{ chapterId: action.chapterId, actionId: action.actionId, kind }}
        labels={{ responsible: t('responsible') }}
        summary={form('summary')}
        className="mt-2 flex flex-wrap items-end gap-4"
      >
        <TextField name="responsible" maxLength={80} defaultValue={responsible} />
        <CheckField name="isDone" defaultChecked={doneOn !== undefined}>
          {t('isDone')}
        </CheckField>
        <button type="submit" className="button button-quiet">
          {t('save')}
        </button>
      </Form>
    </li>
  )
}
