import { getTranslations } from 'next-intl/server'
import { ActionDays } from '#web/features/actions/components/action-days.tsx'
import { ActionSearchForm } from '#web/features/actions/components/action-search.tsx'
import { HitsMap } from '#web/features/actions/components/hits-map.tsx'
import { More } from '#web/features/actions/components/more.tsx'
import { loadSearch } from '#web/features/actions/load-search.ts'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { ChaptersNear } from '#web/features/chapters/components/chapters-near.tsx'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Actions.title'))

export default page(async ({ searchParams }: PageProps) => {
  const [t, search, campaigns] = await Promise.all([
    getTranslations('Actions'),
    searchParams.then(loadSearch),
    loadCampaigns({}),
  ])
  const { given, called, wrong, found, near, campaign } = search
  const title = near
    ? t('near', { postcode: near.postcode })
    : campaign
      ? t('ofCampaign', { title: campaign.title })
      : t('title')
  return (
    <Frame isThreaded aside={found && <HitsMap actions={found.items} />}>
      <Knot state="here" className="pt-6 pb-8 lg:pt-10 lg:[--knot-top:3.5rem]">
        <h1>{title}</h1>
        <ActionSearchForm given={given} called={called} wrong={wrong} campaigns={campaigns.items} />
        {near && <ChaptersNear near={near} />}
      </Knot>
      {found && <ActionDays actions={found.items} level="h2" />}
      <Knot isLast className="[--knot-top:1.1rem]">
        {found?.items.length === 0 && (
          <div className="prose pb-4">
            <p className="text-lg font-bold">{t('none')}</p>
            <p>{t('noneNext')}</p>
          </div>
        )}
        {found?.next ? (
          <More path="/actions" query={{ ...given, cursor: found.next }} />
        ) : Object.keys(given).length > 0 ? (
          <Link href="/actions" className="button button-quiet">
            {t('everywhere')}
          </Link>
        ) : (
          <Link href="/chapters" className="button button-quiet">
            {t('toChapters')}
          </Link>
        )}
      </Knot>
    </Frame>
  )
})
