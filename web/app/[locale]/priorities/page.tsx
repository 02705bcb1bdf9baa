import { getTranslations } from 'next-intl/server'
import { More } from '#web/features/actions/components/more.tsx'
import { Goal } from '#web/features/priorities/components/goal.tsx'
import { loadPriorities } from '#web/features/priorities/load-priorities.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Priorities.title'))

export default page(async ({ searchParams }: PageProps) => {
  const t = await getTranslations('Priorities')
  const { items, next } = await loadPriorities(single((await searchParams)['cursor']))
  return (
    <Frame isThreaded>
      <Knot state="none" className="pt-6 pb-10 lg:pt-8">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
      </Knot>
      <ul>
        {items.map((priority, position) => (
          <Knot
            as="li"
            state="tied"
            key={priority.priorityId}
            isLast={position === items.length - 1}
            className="pb-10 [--knot-top:0.45em]"
          >
            <h2>
              <Link href={`/priorities/${priority.priorityId}`}>{priority.title}</Link>
            </h2>
            <p className="mt-1 text-quiet">
              <Goal priority={priority} />
            </p>
            <p className="prose mt-3">{priority.summary}</p>
          </Knot>
        ))}
      </ul>
      {next && (
        <p className="hangs mt-6">
          <More path="/priorities" query={{ cursor: next }} />
        </p>
      )}
    </Frame>
  )
})
