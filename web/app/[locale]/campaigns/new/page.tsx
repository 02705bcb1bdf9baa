import { getTranslations } from 'next-intl/server'
import { mayOpenCampaign } from '#shared/campaigns/policy.ts'
import { CampaignForm } from '#web/features/campaigns/components/campaign-form.tsx'
import { loadPriorities } from '#web/features/priorities/load-priorities.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('CampaignForm.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, { me }, sent] = await Promise.all([getTranslations('CampaignForm'), requireMe(), searchParams])
  if (!mayOpenCampaign(me)) return <Failure kind="notAllowed" />
  const { items } = await loadPriorities()
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <CampaignForm priorities={items} chosen={single(sent['priority'])} />
      </Knot>
    </Frame>
  )
})
