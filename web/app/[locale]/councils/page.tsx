import { getTranslations } from 'next-intl/server'
import { mayPropose } from '#shared/councils/policy.ts'
import { More } from '#web/features/actions/components/more.tsx'
import { Composition } from '#web/features/councils/components/composition.tsx'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { ProposalItem } from '#web/features/priorities/components/proposal-item.tsx'
import { loadProposals } from '#web/features/priorities/load-proposals.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Councils.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { me, token }, sent] = await Promise.all([getTranslations('Councils'), requireMe(), searchParams])
  const [seats, { items, next }] = await Promise.all([
    loadSeats(token),
    loadProposals(token, single(sent['cursor'])),
  ])
  return (
    <Frame isThreaded aside={<Composition seats={seats} />}>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
        {mayPropose(me, seats) && (
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
            isLast={!next && position === items.length - 1}
          />
        ))}
      </ul>
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path="/councils" query={{ cursor: next }} />
        </Knot>
      )}
    </Frame>
  )
})
