import { useLocale, useTranslations } from 'next-intl'
import type { Frame } from '#shared/campaigns/frame.ts'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'
import { TargetBars } from '#web/features/plans/components/target-bars.tsx'
import { daySpan, writtenDay } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Mark } from '#web/ui/mark.tsx'

type Props = { frame: Frame; figures: Figures; today: string }

/** What all districts share: the targets with how far we are, the phases, the days to keep free, whom to ask. */
export function CampaignFrame({ frame, figures, today }: Props) {
  const t = useTranslations('CampaignFrame')
  const locale = useLocale()
  const { targets, phases, keyDates, contact } = frame
  if (targets.length === 0 && phases.length === 0) return null
  const { doors, actions, conversations, signatures, interested } = figures
  const reached = {
    doors,
    actions,
    conversations,
    signatures,
    new_members: interested,
    districts: districtsTakingPart(figures),
  }
  return (
    <>
      <Knot as="section" labelledBy="target" state="tied" className="pb-10 [--knot-top:0.35em]">
        <h2 id="target" className="mb-4">
          {t('targets')}
        </h2>
        <TargetBars targets={targets} reached={reached} />
      </Knot>
      <Knot as="section" labelledBy="phases" state="open" className="pb-10 [--knot-top:0.35em]">
        <h2 id="phases" className="mb-3">
          {t('phases')}
        </h2>
        <ol>
          {phases.map(({ phaseId, name, from, to }) => {
            const isNow = from <= today && today <= to
            return (
              <li
                key={phaseId}
                aria-current={isNow ? 'step' : undefined}
                className={`border-t border-hair py-2 ${isNow ? 'font-bold' : ''}`}
              >
                {to < today ? <Mark shape="yes" /> : <Mark shape={isNow ? 'full' : 'free'} />}
                {name}{' '}
                <span className="font-normal text-quiet tabular-nums">{daySpan(locale, from, to)}</span>
              </li>
            )
          })}
        </ol>
        {keyDates.length > 0 && (
          <>
            <h3 className="mt-6">{t('keyDates')}</h3>
            <ul>
              {keyDates.map(({ on, what }) => (
                <li key={`${on} ${what}`} className="border-t border-hair py-2">
                  <span className="font-semibold">{writtenDay(locale, on)}</span>: {what}
                </li>
              ))}
            </ul>
          </>
        )}
        {contact && (
          <p className="mt-4">
            {t('contact')} {contact.name}, {contact.reach}
          </p>
        )}
      </Knot>
    </>
  )
}
