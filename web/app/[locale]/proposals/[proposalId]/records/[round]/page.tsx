import { getTranslations } from 'next-intl/server'
import { readRecord, VoteRecord } from '#web/features/proposals/components/vote-record.tsx'
import { loadRecord } from '#web/features/proposals/load-proposals.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Record.title'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'proposalId' | 'round'>) => {
  const [t, { token }, { proposalId, round }] = await Promise.all([
    getTranslations('Record'),
    requireMe(),
    params,
  ])
  const read = await readRecord(await loadRecord(token, proposalId, Number(round)))
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href={`/proposals/${proposalId}`}>{read.recorded.text.title}</Link>
        </p>
        <h1 className="mb-4">{t('title')}</h1>
        <VoteRecord {...read} />
      </Knot>
    </Frame>
  )
})
