import { useTranslations } from 'next-intl'
import type { PublicAction } from '#shared/actions/action.ts'
import type { OwnAction } from '#shared/sign-ups/sign-up.ts'
import { setting } from '#web/lib/setting.ts'
import { FeedbackForm } from './feedback-form.tsx'
import { GoodToKnow } from './good-to-know.tsx'
import { LinkButton } from './link-button.tsx'
import { OwnShift } from './own-shift.tsx'
import { OwnTicket } from './own-ticket.tsx'
import { isFull } from './shift-choice.tsx'

type Props = {
  own: OwnAction
  action: Pick<PublicAction, 'shifts' | 'endsAt'>
  token: string
  isToConfirm: boolean
  /** What the link in the mail said; its button comes first. */
  wish: string | undefined
  now: Date
}

/** Everything somebody can do about an action of theirs, what the mail spoke of first. */
export function LinkSteps({ own, action, token, isToConfirm, wish, now }: Props) {
  const t = useTranslations('Link')
  const moment = now.toISOString()
  const isOver = action.endsAt <= moment
  const [comes, active] = [
    own.signUps.some(({ state }) => state === 'confirmed'),
    own.signUps.filter(({ state }) => state !== 'cancelled'),
  ]
  const isMine = (id: string) => active.some(({ shiftId }) => shiftId === id)
  const others = action.shifts.filter(
    (shift) => !isFull(shift) && shift.startsAt > moment && !isMine(shift.shiftId),
  )
  const stay = <LinkButton token={token} wish="stay" button={t('stay')} />
  const cancelAll = <LinkButton token={token} wish="cancel" button={t('cancelAll')} />
  const mayStay = comes && !isOver
  return (
    <>
      {isToConfirm && <LinkButton token={token} wish="confirm" button={t('confirm.button')} />}
      {!isOver && wish === 'cancel' && active.length > 0 && cancelAll}
      {mayStay && wish === 'stay' && stay}
      {isOver && comes && <FeedbackForm token={token} feedback={own.feedback} />}
      <ul className="mt-6 border-b border-hair">
        {own.signUps.map((signUp) => (
          <OwnShift
            key={signUp.shiftId}
            signUp={signUp}
            token={token}
            others={others}
            isOver={signUp.about.endsAt <= moment}
          />
        ))}
      </ul>
      {mayStay && wish === 'cancel' && stay}
      {active.length > 0 && <GoodToKnow own={own} token={token} />}
      {own.ticket && !isOver && (
        <OwnTicket
          name={own.name}
          address={`${setting('SITE_URL')}/check-in/ticket?ticket=${encodeURIComponent(own.ticket)}`}
        />
      )}
      <div className="mt-10 border-t border-hair pt-4">
        <LinkButton opener={t('erase.title')} token={token} wish="erase" isQuiet button={t('erase.button')}>
          <p className="prose mt-2">{t('erase.text')}</p>
        </LinkButton>
      </div>
    </>
  )
}
