import { getLocale, getTranslations } from 'next-intl/server'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { GoalProgress } from '#web/features/figures/components/goal-progress.tsx'
import { loadPriorityFigures } from '#web/features/figures/load-figures.ts'
import { Goal } from '#web/features/priorities/components/goal.tsx'
import { readRecord } from '#web/features/proposals/components/vote-record.tsx'
import { Tallies } from '#web/features/proposals/components/tallies.tsx'
import { WhatCameOfIt } from '#web/features/priorities/components/what-came-of-it.tsx'
import { loadPriority, loadPriorityRecord } from '#web/features/priorities/load-priority.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Prose } from '#web/ui/prose.tsx'

type Props = PageProps<'priorityId'>

export const generateMetadata = titled(async (_t, { params }: Props) => {
  const { title } = await loadPriority((await params).priorityId)
  return title
})

export default page(async ({ params }: Props) => {
  const { priorityId } = await params
  const [t, locale, priority, figures, campaigns, { recorded }] = await Promise.all([
    getTranslations('Priority'),
    getLocale(),
    loadPriority(priorityId),
    loadPriorityFigures(priorityId),
    loadCampaigns({ priorityId }),
    loadPriorityRecord(priorityId).then(readRecord),
  ])
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="decision">
          <h2 id="decision">{t('decision')}</h2>
          <p className="mt-2 mb-6">{t('decided', { on: writtenDate(locale, dayOf(priority.decidedAt)) })}</p>
          <Tallies
            tallies={priority.tallies}
            rules={{
              campaign: recorded.councils.campaign.rules,
              activists: recorded.councils.activists.rules,
            }}
          />
          <p className="mt-4">
            <Link href={`/priorities/${priorityId}/record`} className="tapped font-semibold">
              {t('record')}
            </Link>
          </p>
          <p className="mt-2 text-quiet">
            {priority.state === 'running'
              ? t('review', { on: writtenDate(locale, priority.reviewOn) })
              : t(priority.state)}
          </p>
          {priority.state === 'running' && (
            <p>
              <Link href={`/priorities/${priorityId}/review`} className="tapped font-semibold">
                {t('toReview')}
              </Link>
            </p>
          )}
          {priority.replacedBy && (
            <Link href={`/priorities/${priority.replacedBy}`} className="tapped font-semibold">
              {t('replacedBy')}
            </Link>
          )}
          {priority.replaces && (
            <Link href={`/priorities/${priority.replaces}`} className="tapped font-semibold">
              {t('replaces')}
            </Link>
          )}
        </section>
      }
    >
      <Knot state="here" className="pt-6 pb-12 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">{t('kind')}</p>
        <h1>{priority.title}</h1>
        <p className="mt-4 text-lg text-quiet">
          <Goal priority={priority} />
        </p>
        <div className="mt-4">
          <GoalProgress goal={priority.goal} figures={figures} />
        </div>
        <Prose className="mt-5 text-lg" text={priority.summary} />
        {priority.sections.map(({ sectionId, heading, text }) => (
          <section key={sectionId} className="mt-6">
            <h2 className="text-[1.25rem]">{heading}</h2>
            <Prose className="mt-1" text={text} />
          </section>
        ))}
      </Knot>
      <WhatCameOfIt campaigns={campaigns.items} figures={figures} />
    </Frame>
  )
})
