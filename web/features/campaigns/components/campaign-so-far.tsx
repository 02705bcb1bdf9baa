import { useTranslations } from 'next-intl'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Figures } from '#shared/figures/figures.ts'
import { Figure } from '#web/features/figures/components/figure.tsx'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { Reported } from '#web/features/figures/components/reported.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = {
  campaign: { campaignId: Campaign['campaignId']; campaignTitle: string }
  figures: Figures
}

/** What an action is part of: nobody stands alone on a market square. */
export function CampaignSoFar({ campaign, figures }: Props) {
  const t = useTranslations('Campaign')
  return (
    <section aria-labelledby="so-far" className="no-print">
      <h2 id="so-far" className="text-xl">
        {t('partOf')}
      </h2>
      <p className="mt-2">
        <Link href={`/campaigns/${campaign.campaignId}`} className="font-semibold">
          {campaign.campaignTitle}
        </Link>
      </p>
      <div className="mt-6">
        <Participation figures={figures} />
      </div>
      <div className="mt-6 flex flex-wrap gap-x-10 gap-y-4">
        <Figure count={figures.actions}>{t('actionsCounted', { count: figures.actions })}</Figure>
        <Figure count={figures.signUps}>{t('signUpsCounted', { count: figures.signUps })}</Figure>
      </div>
      <div className="mt-6">
        <Reported figures={figures} />
      </div>
    </section>
  )
}
