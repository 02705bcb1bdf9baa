import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { mayPropose } from '#shared/councils/policy.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { ProposalForm } from '#web/features/priorities/components/proposal-form.tsx'
import { page, titled } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('ProposalForm.title'), { robots: 'noindex' })

export default page(async () => {
  const [t, { me, token }] = await Promise.all([getTranslations('ProposalForm'), requireMe()])
  if (!mayPropose(me, await loadSeats(token))) return <Failure kind="notAllowed" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <ProposalForm today={dayInBerlin(requestTime())} />
      </Knot>
    </Frame>
  )
})
