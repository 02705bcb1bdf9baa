import { useTranslations } from 'next-intl'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Figures } from '#shared/figures/figures.ts'
import { Figure } from '#web/features/figures/components/figure.tsx'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { Reported } from '#web/features/figures/components/reported.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = { campaigns: readonly Campaign[]; figures: Figures }

/** The whole thread below a priority, with its figure at each knot. */
export function WhatCameOfIt({ campaigns, figures }: Props) {
  const t = useTranslations('Priority')
  return (
    <>
      <Knot state="none" className="pb-6">
        <h2>{t('cameOfIt')}</h2>
      </Knot>
      <Knot state="tied" className="pb-10 [--knot-top:0.6rem]">
        <Figure count={figures.campaigns}>{t('campaigns', { count: figures.campaigns })}</Figure>
        <ul className="mt-1">
          {campaigns.map(({ campaignId, title }) => (
            <li key={campaignId}>
              <Link href={`/campaigns/${campaignId}`} className="tapped font-semibold">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </Knot>
      <Knot state="tied" className="pb-10 [--knot-top:1.2rem]">
        <Participation figures={figures} />
      </Knot>
      <Knot state="tied" className="pb-10 [--knot-top:0.6rem]">
        <Figure count={figures.actions}>{t('actions', { count: figures.actions })}</Figure>
      </Knot>
      <Knot isLast className="[--knot-top:0.6rem]">
        <Figure count={figures.signUps}>{t('signUps', { count: figures.signUps })}</Figure>
        <div className="mt-6">
          <Reported figures={figures} />
        </div>
        <p className="mt-4">
          <Link
            href={campaigns[0] ? `/campaigns/${campaigns[0].campaignId}#actions` : '/actions'}
            className="button"
          >
            {t('join')}
          </Link>
        </p>
      </Knot>
    </>
  )
}
