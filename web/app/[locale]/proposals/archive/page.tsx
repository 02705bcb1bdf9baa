import { getTranslations } from 'next-intl/server'
import { More } from '#web/features/actions/components/more.tsx'
import { ProposalItem } from '#web/features/proposals/components/proposal-item.tsx'
import { loadArchive } from '#web/features/proposals/load-proposals.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Archive.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { token }, sent] = await Promise.all([getTranslations('Archive'), requireMe(), searchParams])
  const { items, next } = await loadArchive(token, single(sent['cursor']))
  return (
    <Frame isThreaded>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href="/councils">{t('back')}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
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
          <More path="/proposals/archive" query={{ cursor: next }} />
        </Knot>
      )}
    </Frame>
  )
})
