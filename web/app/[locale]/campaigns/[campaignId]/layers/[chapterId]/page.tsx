import { getTranslations } from 'next-intl/server'
import { mayLayer } from '#shared/campaigns/policy.ts'
import { LayerForm } from '#web/features/campaigns/components/layer-form.tsx'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { loadChapter } from '#web/features/chapters/load-chapters.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('CampaignEdit.layer'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'campaignId' | 'chapterId'>) => {
  const [t, { me }, { campaignId, chapterId }] = await Promise.all([
    getTranslations('CampaignEdit'),
    requireMe(),
    params,
  ])
  if (!mayLayer(me, chapterId)) return <Failure kind="notAllowed" />
  const [campaign, { frame, layers }, state] = await Promise.all([
    loadCampaign(campaignId),
    loadFrame(campaignId),
    loadChapter(chapterId),
  ])
  if (state.level !== 'state') return <Failure kind="notFound" />
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp knots={[{ kind: 'campaign', title: campaign.title, href: `/campaigns/${campaignId}` }]} />
      <Knot isLast state="here" className="pt-3">
        <p className="font-semibold text-quiet">{state.name}</p>
        <h1>{t('layer')}</h1>
        <p className="prose mt-4 text-lg">{t('layerLead')}</p>
        <LayerForm
          campaign={campaign}
          frame={frame}
          layer={layers.find((layer) => layer.chapterId === chapterId)}
          chapterId={chapterId}
        />
      </Knot>
    </Frame>
  )
})
