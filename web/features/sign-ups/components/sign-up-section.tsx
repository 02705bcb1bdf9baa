import { useTranslations } from 'next-intl'
import type { PublicAction } from '#shared/actions/action.ts'
import type { OwnSignUp as SignedUp } from '#shared/sign-ups/sign-up.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { OwnSignUp } from './own-sign-up.tsx'
import { isFull } from './shift-choice.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type Props = {
  action: Pick<PublicAction, 'actionId' | 'campaignId' | 'endsAt' | 'state' | 'shifts'>
  /** The own sign-ups of who is signed in; undefined for everybody else. */
  mine: readonly SignedUp[] | undefined
  now: Date
}

const titleOf = ({ action, mine, now }: Props) => {
  if (action.state === 'cancelled') return 'cancelled'
  if (action.endsAt <= now.toISOString()) return 'over'
  if (mine?.some(({ actionId, state }) => actionId === action.actionId && state === 'confirmed')) return 'in'
  return action.shifts.every(isFull) ? 'full' : 'open'
}

/** The end of the thread, where work begins: you. */
export function SignUpSection({ action, mine, now }: Props) {
  const t = useTranslations('SignUp')
  const title = titleOf({ action, mine, now })
  return (
    <Knot
      as="section"
      isLast
      state={title === 'in' ? 'here' : 'open'}
      id="sign-up"
      labelledBy="sign-up-title"
      className="no-print pt-2"
    >
      <h2 id="sign-up-title">{t(`${title}.title`)}</h2>
      <p className="prose mt-2">{t(`${title}.text`)}</p>
      {title === 'over' || title === 'cancelled' ? (
        <p className="mt-4">
          <Link href={`/campaigns/${action.campaignId}#actions`} className="button">
            {t('others')}
          </Link>
        </p>
      ) : mine ? (
        <OwnSignUp action={action} mine={mine} now={now} />
      ) : (
        <SignUpForm action={action} now={now} />
      )}
    </Knot>
  )
}
