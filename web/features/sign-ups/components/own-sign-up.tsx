import { useTranslations } from 'next-intl'
import type { PublicAction } from '#shared/actions/action.ts'
import type { OwnSignUp as SignedUp } from '#shared/sign-ups/sign-up.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { submitOwnSignUp } from '../submit-own-sign-up.ts'
import { OverlapField } from './overlap-field.tsx'
import { isFull, ShiftChoice } from './shift-choice.tsx'

type Props = { action: Pick<PublicAction, 'actionId' | 'shifts'>; mine: readonly SignedUp[]; now: Date }

/** One press for each shift: who is signed in has given name and address already. */
export function OwnSignUp({ action: { actionId, shifts }, mine, now }: Props) {
  const t = useTranslations('SignUp')
  const form = useTranslations('Form')
  const link = useTranslations('Link')
  return (
    <ul className="mt-4 max-w-[32rem]">
      {shifts.map((shift) => {
        const own = mine.find(({ shiftId, state }) => shiftId === shift.shiftId && state !== 'cancelled')
        return (
          <li key={shift.shiftId} className="border-t border-hair py-4">
            <ShiftChoice shift={shift} />
            {own && (
              <p className="mt-2 font-semibold">
                <Mark shape={own.state === 'confirmed' ? 'yes' : 'free'} />
                {link(`is.${own.state}`)} <Link href="/my">{t('toMyPage')}</Link>
              </p>
            )}
            {!own && shift.endsAt > now.toISOString() && (
              <Form
                name={shift.shiftId}
                submit={submitOwnSignUp}
                hidden={{ actionId, shiftId: shift.shiftId }}
                labels={{ overlapping: t('overlapping') }}
                summary={form('summary')}
                className="mt-3"
              >
                <OverlapField words={t('overlapping')} />
                <button type="submit" className="button px-10 text-lg">
                  {t(isFull(shift) ? 'sendToLine' : 'send')}
                </button>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
