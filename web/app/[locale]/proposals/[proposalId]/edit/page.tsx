import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { isSponsor } from '#shared/proposals/policy.ts'
import { ProposalForm } from '#web/features/proposals/components/proposal-form.tsx'
import { loadProposal } from '#web/features/proposals/load-proposals.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('ProposalForm.revise'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'proposalId'>) => {
  const [t, { me, token }, { proposalId }] = await Promise.all([
    getTranslations('ProposalForm'),
    requireMe(),
    params,
  ])
  const { sponsors, text } = await loadProposal(token, proposalId)
  if (!isSponsor(me, sponsors)) return <Failure kind="notAllowed" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('revise')}</h1>
        <p className="prose mt-4 text-lg">{t('together')}</p>
        <ProposalForm text={text} today={dayInBerlin(requestTime())} />
      </Knot>
    </Frame>
  )
})
