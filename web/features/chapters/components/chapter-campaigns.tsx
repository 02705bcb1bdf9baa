import { useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { Link } from '#web/ui/link.tsx'

/** The campaigns that an association's next actions hang on. */
export function ChapterCampaigns({ actions }: { actions: readonly ActionSummary[] }) {
  const t = useTranslations('Chapter')
  const campaigns = new Map(actions.map(({ campaignId, campaignTitle }) => [campaignId, campaignTitle]))
  if (campaigns.size === 0) return null
  return (
    <div className="mt-6">
      <h2 className="text-base font-normal text-quiet">{t('takesPart')}</h2>
      <ul>
        {[...campaigns].map(([campaignId, title]) => (
          <li key={campaignId}>
            <Link href={`/campaigns/${campaignId}`} className="tapped font-semibold">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
