import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { sits } from '#shared/proposals/policy.ts'
import { CouncilLinks } from '#web/features/councils/components/council-links.tsx'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { ProposalItem } from '#web/features/proposals/components/proposal-item.tsx'
import { loadBoard } from '#web/features/proposals/load-proposals.ts'
import { page, titled } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Councils.title'), { robots: 'noindex' })

export default page(async () => {
  const [t, { me, token }] = await Promise.all([getTranslations('Councils'), requireMe()])
  const [roll, items] = await Promise.all([loadSeats(token), loadBoard(token)])
  const seats = seatsOn(dayInBerlin(requestTime()), roll)
  return (
    <Frame isThreaded>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('title')}</h1>
        <div className="mt-2">
          <CouncilLinks />
        </div>
        <p className="prose mt-2 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
        {sits(me, seats) && (
          <p className="mt-5">
            <Link href="/proposals/new" className="button">
              {t('propose')}
            </Link>
          </p>
        )}
      </Knot>
      <ul>
        {items.map((proposal, position) => (
          <ProposalItem
            key={proposal.proposalId}
            proposal={proposal}
            isLast={position === items.length - 1}
          />
        ))}
      </ul>
      <p className="hangs mt-4">
        <Link href="/proposals/archive" className="tapped font-semibold">
          {t('archive')}
        </Link>
      </p>
    </Frame>
  )
})
