import { getTranslations } from 'next-intl/server'
import { mayNameCoordinators } from '#shared/campaigns/policy.ts'
import { CoordinatorsForm } from '#web/features/campaigns/components/coordinators-form.tsx'
import { FrameForm } from '#web/features/campaigns/components/frame-form.tsx'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadCoordinators } from '#web/features/campaigns/load-coordinators.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('CampaignEdit.frame'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'campaignId'>) => {
  const [t, { campaignId }, { me, token }, sent] = await Promise.all([
    getTranslations('CampaignEdit'),
    params,
    requireMe(),
    searchParams,
  ])
  const [campaign, { frame }, coordinators] = await Promise.all([
    loadCampaign(campaignId),
    loadFrame(campaignId),
    loadCoordinators(campaignId, token),
  ])
  if (!coordinators) return <Failure kind="notAllowed" />
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp knots={[{ kind: 'campaign', title: campaign.title, href: `/campaigns/${campaignId}` }]} />
      <Knot state="here" className="pt-3 pb-12">
        <h1>{t('frame')}</h1>
        <p className="prose mt-4 text-lg">{t('frameLead')}</p>
        <FrameForm campaign={campaign} frame={frame} />
      </Knot>
      <Knot
        as="section"
        isLast
        id="coordinators"
        labelledBy="coordinators-title"
        state="tied"
        className="[--knot-top:0.35em]"
      >
        {single(sent['done']) === 'named' && <Notice>{t('named')}</Notice>}
        <h2 id="coordinators-title">{t('coordinators')}</h2>
        <p className="prose mt-2">{t('coordinatorsLead')}</p>
        {mayNameCoordinators(me) ? (
          <CoordinatorsForm {...coordinators} />
        ) : (
          <ul className="mt-3">
            {coordinators.people.map(({ personId, name }) => (
              <li key={personId}>{name}</li>
            ))}
          </ul>
        )}
      </Knot>
    </Frame>
  )
})
