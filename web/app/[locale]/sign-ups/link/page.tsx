import { getTranslations } from 'next-intl/server'
import { ApiRefusal } from '#shared/http/client.ts'
import type { OwnAction, SignUpState } from '#shared/sign-ups/sign-up.ts'
import { loadAction } from '#web/features/actions/load-action.ts'
import { Erased } from '#web/features/sign-ups/components/erased.tsx'
import { LinkProblem } from '#web/features/sign-ups/components/link-problem.tsx'
import { LinkSteps } from '#web/features/sign-ups/components/link-steps.tsx'
import { loadLink } from '#web/features/sign-ups/load-link.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('Link.title'), { robots: 'noindex' })

const order = ['offered', 'confirmed', 'waiting', 'held', 'asked'] as const satisfies SignUpState[]

/** What matters most of all shifts of a person. */
const standing = ({ signUps }: OwnAction, purpose: 'confirm' | 'manage') => {
  const isAsked = purpose === 'confirm' && signUps.some(({ state }) => state === 'held' || state === 'asked')
  if (isAsked) return 'confirm'
  const found = order.find((state) => signUps.some((one) => one.state === state))
  return found === 'held' || found === 'asked' ? 'pending' : (found ?? 'cancelled')
}

const isNotice = (done: string | undefined) =>
  done === 'stay' || done === 'change' || done === 'feedback' || done === 'cancel' || done === 'accept'

/** Where the links in mails lead. Opening it changes nothing, so that mail scanners may do it; its buttons do. */
export default page(async ({ searchParams }: PageProps) => {
  const [t, sent] = await Promise.all([getTranslations('Link'), searchParams])
  const [token, wish, done] = [single(sent['token']) ?? '', single(sent['wish']), single(sent['done'])]
  if (done === 'erase') return <Erased />
  const link = await loadLink(token).catch((error: unknown) => {
    if (error instanceof ApiRefusal && error.status < 500) return error.code
    throw error
  })
  if (typeof link === 'string') return <LinkProblem isExpired={link === 'link_expired'} />

  const { own, purpose } = link
  const action = await loadAction(own.actionId)
  const stands = standing(own, purpose)
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp
        knots={[
          { kind: 'priority', title: action.priorityTitle, href: `/priorities/${action.priorityId}` },
          { kind: 'campaign', title: action.campaignTitle, href: `/campaigns/${action.campaignId}` },
          { kind: 'action', title: own.title, href: `/actions/${own.actionId}` },
        ]}
      />
      <Knot
        isLast
        state={stands === 'confirmed' ? 'here' : 'open'}
        className="pt-3 [--knot-top:0.95rem] lg:[--knot-top:1.65rem]"
      >
        {isNotice(done) && <Notice>{t(`done.${done}`)}</Notice>}
        <h1>{t(`${stands}.title`)}</h1>
        <p className="prose mt-4 text-lg">{t(`${stands}.text`)}</p>
        <LinkSteps
          own={own}
          action={action}
          token={token}
          isToConfirm={stands === 'confirm'}
          wish={wish}
          now={requestTime()}
        />
      </Knot>
    </Frame>
  )
})
