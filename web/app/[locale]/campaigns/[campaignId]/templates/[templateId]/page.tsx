import { getTranslations } from 'next-intl/server'
import { TemplateForm } from '#web/features/campaigns/components/template-form.tsx'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadMayShape } from '#web/features/campaigns/load-coordinators.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('CampaignEdit.templates'), { robots: 'noindex' })

/** A template for local plans; `new` for one that is not there yet. */
export default page(async ({ params, searchParams }: PageProps<'campaignId' | 'templateId'>) => {
  const [t, { campaignId, templateId }, sent, mine] = await Promise.all([
    getTranslations('CampaignEdit'),
    params,
    searchParams,
    requireMe(),
  ])
  const [campaign, { frame, templates }, mayShape] = await Promise.all([
    loadCampaign(campaignId),
    loadFrame(campaignId),
    loadMayShape(campaignId, mine),
  ])
  if (!mayShape) return <Failure kind="notAllowed" />
  const template = templates.find((one) => one.templateId === templateId)
  if (!template && templateId !== 'new') return <Failure kind="notFound" />
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp knots={[{ kind: 'campaign', title: campaign.title, href: `/campaigns/${campaignId}` }]} />
      <Knot isLast state="here" className="pt-3">
        {single(sent['done']) === 'saved' && <Notice>{t('saved')}</Notice>}
        <h1>{template ? template.title : t('addTemplate')}</h1>
        <p className="prose mt-4 text-lg">{t(frame.phases.length === 0 ? 'phasesFirst' : 'templateLead')}</p>
        {frame.phases.length > 0 && (
          <TemplateForm campaignId={campaignId} phases={frame.phases} template={template} />
        )}
      </Knot>
    </Frame>
  )
})
