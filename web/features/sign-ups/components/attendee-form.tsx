import { useTranslations } from 'next-intl'
import type { Attendee } from '#shared/sign-ups/sign-up.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitAttendee } from '../submit-attendee.ts'
import { waitsForCall } from './attendee-row.tsx'

type Props = {
  attendee: Attendee
  of: { chapterId: string; actionId: string }
  filter: { state: string; shift: string }
  back: string
  hasBegun: boolean
}

/** A call, a note, and afterwards whether they came. */
export function AttendeeForm({ attendee, of, filter, back, hasBegun }: Props) {
  const t = useTranslations('People')
  const form = useTranslations('Form')
  const { attendeeId, shiftId, name, note, attendance } = attendee
  return (
    <li id={`${attendeeId}-${shiftId}`} className="scroll-mt-6 border-t-[3px] border-red py-4">
      <p className="text-lg font-semibold">{name}</p>
      <Form
        name="attendee"
        submit={submitAttendee}
        hidden={{ ...of, ...filter, attendeeId, shiftId, ...(!hasBegun && { attendance: attendance ?? '' }) }}
        labels={{ note: t('note'), attendance: t('attendance'), called: t('called') }}
        summary={form('summary')}
        className="mt-3 grid max-w-[32rem] gap-4"
      >
        {waitsForCall(attendee) && <CheckField name="called">{t('called')}</CheckField>}
        <TextField name="note" defaultValue={note} maxLength={300} autoComplete="off" hint={t('noteHint')} />
        {hasBegun && (
          <RadioField
            name="attendance"
            defaultValue={attendance ?? ''}
            options={[
              { value: '', label: t('was.unknown') },
              { value: 'attended', label: t('was.attended') },
              { value: 'no_show', label: t('was.no_show') },
            ]}
          />
        )}
        <p className="flex flex-wrap gap-4">
          <button type="submit" className="button">
            {t('save')}
          </button>
          <Link href={back} className="button button-quiet">
            {t('back')}
          </Link>
        </p>
      </Form>
    </li>
  )
}
