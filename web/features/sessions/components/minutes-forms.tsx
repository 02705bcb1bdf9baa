import { useLocale, useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import type { Minutes, MinutesPoint } from '#shared/sessions/minutes.ts'
import type { Session } from '#shared/sessions/session.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitAdoption, submitAttendance, submitBeginning, submitPointOfMinutes } from '../submit-minutes.ts'

const taskLines = [0, 1, 2]

/** What was said about a point, whether it is settled, and who does what. */
export function PointForm({
  sessionId,
  point,
  version,
}: {
  sessionId: string
  point: MinutesPoint
  version: number
}) {
  const t = useTranslations('MinutesForms')
  const form = useTranslations('Form')
  const taskLabels = taskLines.flatMap((line) => [
    [`tasks.${line}.what`, t('what', { line: line + 1 })],
    [`tasks.${line}.who`, t('who', { line: line + 1 })],
    [`tasks.${line}.until`, t('until', { line: line + 1 })],
  ])
  return (
    <div className="no-print mt-2">
      <Form
        opener={
          <>
            {t('write')}
            <span className="sr-only">: {point.title}</span>
          </>
        }
        name={`point-${point.matterId}`}
        submit={submitPointOfMinutes}
        hidden={{ sessionId, matterId: point.matterId, version: String(version) }}
        labels={{ notes: t('notes'), ...Object.fromEntries(taskLabels) }}
        summary={form('summary')}
        className="mt-2 grid gap-4"
      >
        <TextArea name="notes" rows={4} maxLength={2000} defaultValue={point.notes} />
        {taskLines.map((line) => (
          <div key={line} className="grid gap-x-4 gap-y-2 sm:grid-cols-[2fr_1.2fr_1fr]">
            <TextField name={`tasks.${line}.what`} maxLength={200} defaultValue={point.tasks[line]?.what} />
            <TextField name={`tasks.${line}.who`} maxLength={80} defaultValue={point.tasks[line]?.who} />
            <TextField name={`tasks.${line}.until`} type="date" defaultValue={point.tasks[line]?.until} />
          </div>
        ))}
        <CheckField name="isSettled" defaultChecked={point.isSettled}>
          {t('isSettled')}
        </CheckField>
        <button type="submit" className="button sm:justify-self-start">
          {t('save')}
        </button>
      </Form>
    </div>
  )
}

/** From now on the agenda stays as it is. */
export function BeginForm({ sessionId }: { sessionId: string }) {
  const t = useTranslations('MinutesForms')
  return (
    <Form name="begin" submit={submitBeginning} hidden={{ sessionId }} summary="" className="no-print mt-6">
      <p className="prose mb-3">{t('beginText')}</p>
      <button type="submit" className="button">
        {t('begin')}
      </button>
    </Form>
  )
}

/** The roll of the day, with a choice for each seat. */
export function AttendanceForm({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('MinutesForms')
  const names = useTranslations('Tallies')
  const form = useTranslations('Form')
  return (
    <div className="no-print mt-3 border-t border-hair">
      <Form
        opener={t('attendance')}
        name="attendance"
        submit={submitAttendance}
        hidden={{ sessionId: minutes.sessionId, version: String(minutes.version) }}
        labels={Object.fromEntries(minutes.roll.map(({ seatId, holder }) => [`came.${seatId}`, holder]))}
        summary={form('summary')}
        className="pb-4"
      >
        {councilIds.map((councilId) => {
          const roll = minutes.roll.filter((seat) => seat.councilId === councilId)
          return (
            roll.length > 0 && (
              <fieldset key={councilId} className="mt-3">
                <legend className="mb-2 font-bold">{names(councilId)}</legend>
                <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
                  {roll.map(({ seatId, deputy, came }) => (
                    <SelectField
                      key={seatId}
                      name={`came.${seatId}`}
                      defaultValue={came ?? ''}
                      options={[
                        { value: '', label: t('absent') },
                        { value: 'holder', label: t('present') },
                        ...(deputy ? [{ value: 'deputy', label: t('byDeputy', { name: deputy }) }] : []),
                      ]}
                    />
                  ))}
                </div>
              </fieldset>
            )
          )
        })}
        <button type="submit" className="button mt-4">
          {t('saveAttendance')}
        </button>
      </Form>
    </div>
  )
}

/** A later session says that the minutes are right; only then they are closed. */
export function AdoptionForm({ minutes, later }: { minutes: Minutes; later: readonly Session[] }) {
  const t = useTranslations('MinutesForms')
  const form = useTranslations('Form')
  const locale = useLocale()
  if (later.length === 0) return <p className="no-print prose mt-2 text-quiet">{t('noLater')}</p>
  return (
    <Form
      name="adopt"
      submit={submitAdoption}
      hidden={{ sessionId: minutes.sessionId, version: String(minutes.version) }}
      labels={{ adoptedIn: t('adoptedIn') }}
      summary={form('summary')}
      className="no-print mt-3 grid max-w-[30rem] gap-4"
    >
      <p className="prose">{t('adoptText')}</p>
      <SelectField
        name="adoptedIn"
        options={later.map(({ sessionId, date, from }) => ({
          value: sessionId,
          label: `${writtenDate(locale, date)}, ${from}`,
        }))}
      />
      <button type="submit" className="button sm:justify-self-start">
        {t('adopt')}
      </button>
    </Form>
  )
}
