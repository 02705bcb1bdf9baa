import { getLocale, getTranslations } from 'next-intl/server'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { loadPriorityFigures } from '#web/features/figures/load-figures.ts'
import { Goal } from '#web/features/priorities/components/goal.tsx'
import { Tallies } from '#web/features/priorities/components/tallies.tsx'
import { WhatCameOfIt } from '#web/features/priorities/components/what-came-of-it.tsx'
import { loadPriority } from '#web/features/priorities/load-priority.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Prose } from '#web/ui/prose.tsx'

type Props = PageProps<'priorityId'>

export const generateMetadata = titled(async (_t, { params }: Props) => {
  const { title } = await loadPriority((await params).priorityId)
  return title
})

export default page(async ({ params }: Props) => {
  const { priorityId } = await params
  const [t, locale, priority, figures, campaigns] = await Promise.all([
    getTranslations('Priority'),
    getLocale(),
    loadPriority(priorityId),
    loadPriorityFigures(priorityId),
    loadCampaigns({ priorityId }),
  ])
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="decision">
          <h2 id="decision">{t('decision')}</h2>
          <p className="mt-2 mb-6">{t('decided', { on: writtenDate(locale, dayOf(priority.decidedAt)) })}</p>
          <Tallies tallies={priority.tallies} />
        </section>
      }
    >
      <Knot state="here" className="pt-6 pb-12 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">{t('kind')}</p>
        <h1>{priority.title}</h1>
        <p className="mt-4 text-lg text-quiet">
          <Goal priority={priority} />
        </p>
        <Prose className="mt-5 text-lg" text={priority.text} />
      </Knot>
      <WhatCameOfIt campaigns={campaigns.items} figures={figures} />
    </Frame>
  )
})
