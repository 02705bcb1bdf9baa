import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import { reached } from '#shared/participation/participation.ts'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { DistrictList } from '#web/features/chapters/components/district-list.tsx'
import { GermanyMap } from '#web/features/chapters/components/germany-map.tsx'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { ParticipationCurve } from '#web/features/participation/components/participation-curve.tsx'
import { StepCounts } from '#web/features/participation/components/step-counts.tsx'
import { loadParticipation } from '#web/features/participation/load-participation.ts'
import { loadMe } from '#web/features/people/load-me.ts'
import { shortDay } from '#web/lib/dates.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('ParticipationPage.title'))

/** Each step in one of the shades of the map. */
const amounts = { adopted: 1, planned: 2, acted: 2, reported: 4 } as const

export default page(async ({ params }: PageProps<'campaignId'>) => {
  const { campaignId } = await params
  const [t, locale, campaign, { items: campaigns }, { districts }, chapters, me] = await Promise.all([
    getTranslations('ParticipationPage'),
    getLocale(),
    loadCampaign(campaignId),
    loadCampaigns({}),
    loadParticipation(campaignId),
    loadChapters(),
    loadMe(),
  ])
  const before = campaigns.find(({ startsOn }) => startsOn < campaign.startsOn)
  const earlier = before && {
    ...before,
    districts: (await loadParticipation(before.campaignId)).districts,
  }
  const today = dayInBerlin(requestTime())
  const all = chapters.filter(({ level }) => level === 'district')
  const known = new Map<string, (typeof districts)[number]>(districts.map((one) => [one.chapterId, one]))
  const stepOf = ({ chapterId }: ChapterSummary) => reached(known.get(chapterId))
  const shades = new Map(
    all.flatMap((chapter) => {
      const step = stepOf(chapter)
      return step ? chapter.ags.map((ags) => [ags, amounts[step]] as const) : []
    }),
  )
  const days = Math.round((Date.parse(campaign.endsOn) - Date.parse(campaign.startsOn)) / 86_400_000)
  const states = chapters.filter(
    ({ level, chapterId }) =>
      level === 'state' &&
      me?.grants.some((grant) => grant.role === 'coordinator' && grant.chapterId === chapterId),
  )
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="map">
          <h2 id="map" className="mb-3">
            {t('map')}
          </h2>
          <GermanyMap
            amounts={shades}
            label={t('mapText', { taking: districts.length, all: all.length })}
            legend={{ 0: t('step.never'), 1: t('step.adopted'), 2: t('step.planned'), 4: t('step.reported') }}
          />
        </section>
      }
    >
      <Knot state="none" className="pb-4" />
      <ThreadUp knots={[{ kind: 'campaign', title: campaign.title, href: `/campaigns/${campaignId}` }]} />
      <Knot state="here" className="pt-3 pb-10">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead', { taking: districts.length, all: all.length })}</p>
        {states.map((state) => (
          <p key={state.chapterId} className="mt-4">
            <Link href={`/campaigns/${campaignId}/participation/${state.chapterId}`} className="button">
              {t('calls', { state: state.name })}
            </Link>
          </p>
        ))}
      </Knot>
      <Knot as="section" labelledBy="far" state="tied" className="pb-10 [--knot-top:0.35em]">
        <h2 id="far" className="mb-4">
          {t('far')}
        </h2>
        <StepCounts districts={districts} all={all.length} />
      </Knot>
      <Knot as="section" labelledBy="course" state="tied" className="pb-10 [--knot-top:0.35em]">
        <h2 id="course" className="mb-4">
          {t('course')}
        </h2>
        <ParticipationCurve
          present={{ ...campaign, districts }}
          earlier={earlier}
          today={today}
          days={days}
        />
      </Knot>
      <Knot as="section" labelledBy="list" isLast className="[--knot-top:0.35em]">
        <h2 id="list" className="mb-3">
          {t('list')}
        </h2>
        <DistrictList
          chapters={chapters}
          isListed={(chapter) => stepOf(chapter) !== undefined}
          countOf={(count, ofAll) => t('ofAll', { count, all: ofAll })}
          noteOf={(chapter) => {
            const step = stepOf(chapter)
            const since = step && known.get(chapter.chapterId)?.[step]
            return step && since ? t('since', { step: t(`step.${step}`), day: shortDay(locale, since) }) : ''
          }}
        />
        <h2 className="mt-10 mb-3">{t('missing')}</h2>
        <DistrictList
          chapters={chapters}
          isListed={(chapter) => stepOf(chapter) === undefined}
          countOf={(count, ofAll) => t('ofAll', { count, all: ofAll })}
        />
        <p className="mt-6 flex flex-wrap gap-x-6">
          <a href={`/api/campaigns/${campaignId}/participation.csv`} className="tapped">
            {t('csv')}
          </a>
          <a href={`/api/campaigns/${campaignId}/participation`} className="tapped">
            {t('json')}
          </a>
        </p>
      </Knot>
    </Frame>
  )
})
