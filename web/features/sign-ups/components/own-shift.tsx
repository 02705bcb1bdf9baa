import { useLocale, useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import type { OwnSignUp } from '#shared/sign-ups/sign-up.ts'
import { ShiftTime } from '#web/features/actions/components/shift-time.tsx'
import { dayOf, timeAt, timeSpan, writtenDay } from '#web/lib/dates.ts'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { LinkButton } from './link-button.tsx'

type Props = {
  signUp: OwnSignUp
  token: string
  /** Others with a free place. */
  others: readonly Shift[]
  /** Nothing can be changed any more. */
  isOver: boolean
}

const marks = {
  confirmed: 'yes',
  offered: 'few',
  held: 'free',
  asked: 'free',
  waiting: 'free',
  cancelled: 'no',
} as const

/** One shift of somebody, how it stands, and what they can do about it. */
export function OwnShift({ signUp, token, others, isOver }: Props) {
  const t = useTranslations('Link')
  const locale = useLocale()
  const { shiftId, state, about, heldUntil, placeInLine } = signUp
  const isOpen = !isOver && state !== 'cancelled'
  return (
    <li className="border-t border-hair py-5">
      <h3 className="text-lg">
        {writtenDay(locale, dayOf(about.startsAt))}, <ShiftTime of={about} />
      </h3>
      <p className="mt-1 font-semibold">
        <Mark shape={marks[state]} />
        {t(`is.${state}`)}
        {placeInLine && ` ${t('placeInLine', { place: placeInLine })}`}
      </p>
      {isOpen && state === 'offered' && (
        <>
          <p className="mt-1">
            {heldUntil &&
              t('offeredUntil', {
                day: writtenDay(locale, dayOf(heldUntil)),
                time: timeAt(locale, heldUntil),
              })}
          </p>
          <LinkButton token={token} wish="accept" shiftId={shiftId} button={t('accept')} />
        </>
      )}
      {isOpen && (
        <div className="mt-1">
          {state === 'confirmed' && others.length > 0 && (
            <div className="mt-3">
              <LinkButton
                opener={t('change')}
                token={token}
                wish="change"
                shiftId={shiftId}
                isQuiet
                labels={{ toShiftId: t('toShift') }}
                button={t('changeButton')}
              >
                <SelectField
                  name="toShiftId"
                  options={others.map((one) => ({
                    value: one.shiftId,
                    label: t('freeAt', {
                      span: timeSpan(locale, one.startsAt, one.endsAt),
                      free: one.capacity - one.taken,
                    }),
                  }))}
                />
              </LinkButton>
            </div>
          )}
          <LinkButton
            token={token}
            wish="cancel"
            shiftId={shiftId}
            isQuiet
            button={
              <>
                {t(state === 'waiting' ? 'leaveLine' : 'cancel')}
                <span className="sr-only">: {timeSpan(locale, about.startsAt, about.endsAt)}</span>
              </>
            }
          />
        </div>
      )}
    </li>
  )
}
