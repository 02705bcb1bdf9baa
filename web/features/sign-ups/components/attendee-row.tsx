import { useTranslations } from 'next-intl'
import type { Attendee } from '#shared/sign-ups/sign-up.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'

const marks = {
  confirmed: 'yes',
  offered: 'few',
  held: 'free',
  asked: 'free',
  waiting: 'free',
  cancelled: 'no',
} as const

/** Only a call tells whether a number is theirs. */
export const waitsForCall = ({ phone, state }: Attendee) =>
  Boolean(phone) && (state === 'held' || state === 'asked')

/** One person in one shift: how they are reached, how it stands, and what was noted. */
export function AttendeeRow({ attendee, editAt }: { attendee: Attendee; editAt: string }) {
  const t = useTranslations('People')
  const { attendeeId, shiftId, name, email, phone, state, note, attendance, reassuredAt, feedback } = attendee
  return (
    <li
      id={`${attendeeId}-${shiftId}`}
      className="grid scroll-mt-6 gap-x-6 border-t border-hair py-3 sm:grid-cols-[1fr_auto]"
    >
      <div className="wrap-anywhere">
        <p className="font-semibold">{name}</p>
        {email && (
          <a href={`mailto:${email}`} className="tapped text-[0.94rem]">
            {email}
          </a>
        )}
        {phone && (
          <a href={`tel:${phone}`} className="tapped text-[0.94rem]">
            {waitsForCall(attendee) ? t('call', { phone }) : phone}
          </a>
        )}
        {note && <p className="text-[0.94rem]">{t('noted', { note })}</p>}
        {feedback?.text && <p className="text-[0.94rem] text-quiet">{t('said', { text: feedback.text })}</p>}
      </div>
      <div className="sm:text-right">
        <p>
          <Mark shape={marks[state]} />
          {t(`is.${state}`)}
          {reassuredAt && state === 'confirmed' && ` · ${t('reassured')}`}
        </p>
        {attendance && <p className="text-[0.94rem] font-semibold">{t(`was.${attendance}`)}</p>}
        <Link href={editAt} className="tapped text-[0.94rem]">
          {t(waitsForCall(attendee) ? 'noteCall' : 'edit')}
          <span className="sr-only">: {name}</span>
        </Link>
      </div>
    </li>
  )
}
