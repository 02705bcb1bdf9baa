import { getTranslations } from 'next-intl/server'
import { mayPlan } from '#shared/plans/policy.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { loadChapter, loadChapters } from '#web/features/chapters/load-chapters.ts'
import { shortName } from '#web/features/chapters/components/district-list.tsx'
import { loadParticipation } from '#web/features/participation/load-participation.ts'
import { AdoptForm } from '#web/features/plans/components/adopt-form.tsx'
import { loadPlans } from '#web/features/plans/load-plan.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('Adopt.title'), { robots: 'noindex' })

/** Neighbours whose plan one could begin from. */
const mostNeighbours = 5

export default page(async ({ params, searchParams }: PageProps<'chapterId'>) => {
  const [t, { me, token: _ }, { chapterId }, sent] = await Promise.all([
    getTranslations('Adopt'),
    requireMe(),
    params,
    searchParams,
  ])
  if (!mayPlan(me, chapterId)) return <Failure kind="notAllowed" />
  const today = dayInBerlin(requestTime())
  const { items } = await loadCampaigns({})
  const running = items.filter(({ endsOn }) => endsOn >= today)
  const chosen = single(sent['campaign']) ?? (running.length === 1 ? running[0]?.campaignId : undefined)
  const campaign = running.find(({ campaignId }) => campaignId === chosen)
  if (!campaign)
    return (
      <Frame isThreaded>
        <Knot isLast state="here" className="pt-6 lg:pt-8">
          <h1>{t('title')}</h1>
          <p className="prose mt-4 text-lg">{t('which')}</p>
          <ul className="mt-4">
            {running.map(({ campaignId, title }) => (
              <li key={campaignId} className="border-t border-hair">
                <Link
                  href={`/coordinate/${chapterId}/plans/new?campaign=${campaignId}`}
                  className="tapped font-semibold"
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Knot>
      </Frame>
    )
  const [{ frame, layers, templates }, chapter, chapters, { districts }] = await Promise.all([
    loadFrame(campaign.campaignId),
    loadChapter(chapterId),
    loadChapters(),
    loadParticipation(campaign.campaignId),
  ])
  const adopted = new Set<string>(districts.filter((one) => one.adopted).map((one) => one.chapterId))
  const neighbours = chapters
    .filter((one) => one.state === chapter.state && one.chapterId !== chapterId && adopted.has(one.chapterId))
    .slice(0, mostNeighbours)
  const plans = await Promise.all(neighbours.map((one) => loadPlans(one.chapterId)))
  const copies = plans.flatMap((listed) =>
    listed.items.filter(({ campaignId }) => campaignId === campaign.campaignId),
  )
  const state = chapters.find((one) => one.level === 'state' && one.state === chapter.state)
  const layer = layers.find((one) => one.chapterId === state?.chapterId)
  // A share for each district of the state, or of the country, rounded to what one would say.
  const sharing = chapters.filter(
    ({ level, parentId }) => level === 'district' && (!layer || parentId === layer.chapterId),
  )
  const suggested = (layer?.targets ?? frame.targets).map(({ unit, count }) => ({
    unit,
    count: Math.max(1, Math.round(count / sharing.length / 5) * 5),
  }))
  const beginnings = [
    ...templates.map(({ templateId, title, about }) => ({ value: templateId as string, title, about })),
    ...copies.map(({ planId, chapterName }) => ({
      value: planId as string,
      title: t('copy', { chapter: shortName({ name: chapterName }) }),
      about: t('copyAbout'),
    })),
    { value: '', title: t('empty'), about: t('emptyAbout') },
  ]
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp
        knots={[{ kind: 'campaign', title: campaign.title, href: `/campaigns/${campaign.campaignId}` }]}
      />
      <Knot isLast state="here" className="pt-3">
        <p className="font-semibold text-quiet">{chapter.name}</p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <AdoptForm
          chapterId={chapterId}
          campaignId={campaign.campaignId}
          beginnings={beginnings}
          suggested={suggested}
          myName={me.name}
        />
      </Knot>
    </Frame>
  )
})
