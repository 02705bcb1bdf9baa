import { getTranslations } from 'next-intl/server'
import { More } from '#web/features/actions/components/more.tsx'
import { CampaignItem } from '#web/features/campaigns/components/campaign-item.tsx'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { loadCampaignFigures } from '#web/features/figures/load-figures.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('Campaigns.title'))

export default page(async ({ searchParams }: PageProps) => {
  const t = await getTranslations('Campaigns')
  const { items, next } = await loadCampaigns({ cursor: single((await searchParams)['cursor']) })
  const figures = await Promise.all(items.map(({ campaignId }) => loadCampaignFigures(campaignId)))
  return (
    <Frame isThreaded>
      <Knot state="none" className="pt-6 pb-10 lg:pt-8">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
      </Knot>
      <ul>
        {items.map((campaign, position) => (
          <CampaignItem
            key={campaign.campaignId}
            campaign={campaign}
            figures={figures[position]}
            isLast={position === items.length - 1}
          />
        ))}
      </ul>
      {next && (
        <p className="hangs mt-6">
          <More path="/campaigns" query={{ cursor: next }} />
        </p>
      )}
    </Frame>
  )
})
