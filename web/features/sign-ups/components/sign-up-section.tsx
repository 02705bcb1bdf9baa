import { useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { OwnSignUp as SignedUp } from '#shared/sign-ups/sign-up.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { OwnSignUp } from './own-sign-up.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type Props = {
  action: ActionWithShifts
  /** The own sign-ups of who is signed in; undefined for everybody else. */
  mine: readonly SignedUp[] | undefined
  now: Date
}

/** The end of the thread, where work begins: you. */
export function SignUpSection({ action, mine, now }: Props) {
  const t = useTranslations('SignUp')
  const isOver = action.endsAt <= now.toISOString()
  const isFull = action.shifts.every(({ taken, capacity }) => taken >= capacity)
  const isIn = mine?.some(({ actionId, state }) => actionId === action.actionId && state === 'confirmed')
  const title = isOver ? 'over' : isIn ? 'in' : isFull ? 'full' : 'open'
  return (
    <Knot
      as="section"
      isLast
      state={isIn ? 'here' : 'open'}
      id="sign-up"
      labelledBy="sign-up-title"
      className="no-print pt-2"
    >
      <h2 id="sign-up-title">{t(`${title}.title`)}</h2>
      <p className="prose mt-2">{t(`${title}.text`)}</p>
      {title === 'over' || (title === 'full' && !isIn) ? (
        <p className="mt-4">
          <Link href={`/campaigns/${action.campaignId}#actions`} className="button">
            {t('others')}
          </Link>
        </p>
      ) : mine ? (
        <OwnSignUp action={action} mine={mine} />
      ) : (
        <SignUpForm action={action} />
      )}
    </Knot>
  )
}
