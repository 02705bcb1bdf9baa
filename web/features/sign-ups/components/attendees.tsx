import { useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import type { Attendee, SignUpState } from '#shared/sign-ups/sign-up.ts'
import { ShiftLine } from '#web/features/actions/components/shift-line.tsx'
import { Mark } from '#web/ui/mark.tsx'

type Props = { shifts: readonly Shift[]; attendees: readonly Attendee[] }

const marks = { confirmed: 'yes', held: 'free', cancelled: 'no' } as const
const order = ['confirmed', 'held', 'cancelled'] satisfies SignUpState[]

/** Who comes, shift by shift: those who confirmed, those who were asked to, those who cancelled. */
export function Attendees({ shifts, attendees }: Props) {
  const t = useTranslations('Coordinate')
  return shifts.map((shift) => {
    const ofShift = attendees.filter(({ shiftId }) => shiftId === shift.shiftId)
    const sorted = ofShift.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    return (
      <section key={shift.shiftId} className="mt-6 first-of-type:mt-3">
        <h3 className="font-normal">
          <ShiftLine shift={shift} />
        </h3>
        {sorted.length === 0 ? (
          <p className="mt-2 text-quiet">{t('nobodyYet')}</p>
        ) : (
          <table className="mt-2 w-full text-left text-[0.94rem]">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map(({ name, email, state, signedUpAt }) => (
                <tr key={`${name} ${signedUpAt}`} className="border-t border-hair align-top">
                  <td className="py-2 pr-4 wrap-anywhere">
                    {name}
                    {email && (
                      <a href={`mailto:${email}`} className="block text-sm">
                        {email}
                      </a>
                    )}
                  </td>
                  <td className="py-2 whitespace-nowrap">
                    <Mark shape={marks[state]} />
                    {t(`is.${state}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    )
  })
}
