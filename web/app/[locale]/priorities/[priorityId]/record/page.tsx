import { getTranslations } from 'next-intl/server'
import { loadPriorityRecord } from '#web/features/priorities/load-priority.ts'
import { readRecord, VoteRecord } from '#web/features/proposals/components/vote-record.tsx'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Record.title'))

export default page(async ({ params }: PageProps<'priorityId'>) => {
  const [t, { priorityId }] = await Promise.all([getTranslations('Record'), params])
  const read = await readRecord(await loadPriorityRecord(priorityId))
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href={`/priorities/${priorityId}`}>{read.recorded.text.title}</Link>
        </p>
        <h1 className="mb-4">{t('title')}</h1>
        <VoteRecord {...read} />
      </Knot>
    </Frame>
  )
})
