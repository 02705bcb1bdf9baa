import { getTranslations } from 'next-intl/server'
import { FrameForm } from '#web/features/campaigns/components/frame-form.tsx'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('CampaignEdit.frame'), { robots: 'noindex' })

/** Who else shapes a campaign than the federal office is known only where it is saved. */
export default page(async ({ params }: PageProps<'campaignId'>) => {
  const [t, { campaignId }] = await Promise.all([getTranslations('CampaignEdit'), params, requireMe()])
  const [campaign, { frame }] = await Promise.all([loadCampaign(campaignId), loadFrame(campaignId)])
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp knots={[{ kind: 'campaign', title: campaign.title, href: `/campaigns/${campaignId}` }]} />
      <Knot isLast state="here" className="pt-3">
        <h1>{t('frame')}</h1>
        <p className="prose mt-4 text-lg">{t('frameLead')}</p>
        <FrameForm campaign={campaign} frame={frame} />
      </Knot>
    </Frame>
  )
})
