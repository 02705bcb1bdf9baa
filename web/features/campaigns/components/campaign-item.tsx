import { useLocale, useTranslations } from 'next-intl'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = { campaign: Campaign; figures: Figures | undefined; isLast: boolean }

/** A campaign in a list: what it is called, how long it runs, and who takes part. */
export function CampaignItem({ campaign, figures, isLast }: Props) {
  const t = useTranslations('Campaigns')
  const locale = useLocale()
  const { campaignId, title, text, startsOn, endsOn, priorityId, priorityTitle } = campaign
  return (
    <Knot as="li" state="tied" isLast={isLast} className="pb-10 [--knot-top:0.45em]">
      <h2>
        <Link href={`/campaigns/${campaignId}`}>{title}</Link>
      </h2>
      <p className="mt-1 text-quiet">
        {t('period', { from: writtenDate(locale, startsOn), to: writtenDate(locale, endsOn) })}
      </p>
      <p className="prose mt-3">{text.split('\n')[0]}</p>
      {figures && (
        <p className="mt-2 font-semibold">
          {t('figures', { taking: districtsTakingPart(figures), actions: figures.actions })}
        </p>
      )}
      <p className="mt-2 text-[0.94rem]">
        {t('under')} <Link href={`/priorities/${priorityId}`}>{priorityTitle}</Link>
      </p>
    </Knot>
  )
}
