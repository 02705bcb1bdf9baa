import { getTranslations } from 'next-intl/server'
import { ApiRefusal } from '#shared/http/client.ts'
import { loadAction } from '#web/features/actions/load-action.ts'
import { LinkProblem } from '#web/features/sign-ups/components/link-problem.tsx'
import { LinkSteps } from '#web/features/sign-ups/components/link-steps.tsx'
import { loadLink } from '#web/features/sign-ups/load-link.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('Link.title'), { robots: 'noindex' })

/** Where the links in mails lead. Opening it changes nothing, so that mail scanners may do it; the button does. */
export default page(async ({ searchParams }: PageProps) => {
  const t = await getTranslations('Link')
  const token = single((await searchParams)['token']) ?? ''
  const link = await loadLink(token).catch((error: unknown) => {
    if (error instanceof ApiRefusal && error.status < 500) return error.code
    throw error
  })
  if (typeof link === 'string') return <LinkProblem isExpired={link === 'link_expired'} />

  const { purpose, signUp } = link
  const action = await loadAction(signUp.actionId)
  const { about } = signUp
  const step =
    signUp.state === 'held'
      ? purpose
      : signUp.state === 'confirmed' && purpose === 'cancel'
        ? 'cancel'
        : signUp.state
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp
        knots={[
          { kind: 'priority', title: about.priorityTitle, href: `/priorities/${about.priorityId}` },
          { kind: 'campaign', title: about.campaignTitle, href: `/campaigns/${about.campaignId}` },
          { kind: 'action', title: about.actionTitle, href: `/actions/${signUp.actionId}` },
        ]}
      />
      <Knot
        isLast
        state={step === 'confirmed' ? 'here' : 'open'}
        className="pt-3 [--knot-top:0.95rem] lg:[--knot-top:1.65rem]"
      >
        <h1>{t(`${step}.title`)}</h1>
        <LinkSteps step={step} token={token} action={action} shift={about} />
      </Knot>
    </Frame>
  )
})
