import { useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { OwnSignUp as SignedUp } from '#shared/sign-ups/sign-up.ts'
import { ShiftLine } from '#web/features/actions/components/shift-line.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitOwnSignUp } from '../submit-own-sign-up.ts'

type Props = { action: ActionWithShifts; mine: readonly SignedUp[] }

/** One press for each shift: who is signed in has given name and address already. */
export function OwnSignUp({ action, mine }: Props) {
  const t = useTranslations('SignUp')
  const form = useTranslations('Form')
  return (
    <ul className="mt-4 max-w-[32rem]">
      {action.shifts.map((shift) => {
        const isMine = mine.some(({ shiftId, state }) => shiftId === shift.shiftId && state === 'confirmed')
        return (
          <li key={shift.shiftId} className="border-t border-hair py-4">
            <ShiftLine shift={shift} />
            {isMine ? (
              <p className="mt-2 font-semibold">
                <Mark shape="yes" />
                {t('youAreIn')} <Link href="/my">{t('toMyPage')}</Link>
              </p>
            ) : (
              shift.taken < shift.capacity && (
                <Form
                  name={shift.shiftId}
                  submit={submitOwnSignUp}
                  hidden={{ actionId: action.actionId, shiftId: shift.shiftId }}
                  summary={form('summary')}
                  className="mt-3"
                >
                  <button type="submit" className="button px-10 text-lg">
                    {t('send')}
                  </button>
                </Form>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
