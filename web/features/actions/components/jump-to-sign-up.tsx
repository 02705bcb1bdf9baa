import { useTranslations } from 'next-intl'
import type { PublicAction } from '#shared/actions/action.ts'

type Props = { action: Pick<PublicAction, 'state' | 'endsAt'>; now: Date }

/** On a phone the way to the form stays under the thumb until the form itself is reached. */
export function JumpToSignUp({ action, now }: Props) {
  const t = useTranslations('SignUp')
  if (action.state !== 'published' || action.endsAt <= now.toISOString()) return null
  return (
    <div className="knot knot-none no-print sticky! bottom-0 z-2 -mr-4 bg-paper py-2.5 pr-4 lg:hidden">
      <a href="#sign-up" className="button w-full text-lg">
        {t('jump')}
      </a>
    </div>
  )
}
