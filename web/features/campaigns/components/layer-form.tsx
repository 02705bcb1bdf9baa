import { useLocale, useTranslations } from 'next-intl'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { phasesIn, TargetUnit, type Frame, type StateLayer } from '#shared/campaigns/frame.ts'
import { TargetFields, useTargetLabels } from '#web/features/plans/components/target-fields.tsx'
import { shortDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { submitLayer } from '../submit-frame.ts'
import { ToldMeanwhile } from './told-meanwhile.tsx'
import { PhaseRows } from './phase-rows.tsx'

type Props = { campaign: Campaign; frame: Frame; layer: StateLayer | undefined; chapterId: string }

/** What a state sets for its own districts: other days for the phases, and its share of the targets. */
export function LayerForm({ campaign, frame, layer, chapterId }: Props) {
  const t = useTranslations('CampaignEdit')
  const form = useTranslations('Form')
  const targets = useTargetLabels()
  const locale = useLocale()
  const share = useTranslations('Targets')
  const phases = phasesIn(frame.phases, layer)
  const found = JSON.stringify({
    phases: phases.map(({ phaseId, from, to }) => ({ phaseId, from, to })),
    targets: layer?.targets ?? [],
    version: layer?.version ?? 0,
  })
  return (
    <Form
      name="layer"
      submit={submitLayer}
      hidden={{ campaignId: campaign.campaignId, chapterId, was: found }}
      labels={{
        ...targets,
        ...Object.fromEntries(
          phases.flatMap(({ name }, row) =>
            (['from', 'to'] as const).map((part) => [
              `phases.${row}.${part}`,
              { of: name, what: t(`phases.${part}`) },
            ]),
          ),
        ),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[40rem] gap-8"
    >
      <fieldset className="grid gap-3">
        <legend className="mb-3 text-xl font-bold">{t('phasesTitle')}</legend>
        <PhaseRows phases={phases} areNamed={false} startsOn={campaign.startsOn} endsOn={campaign.endsOn} />
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-3 text-xl font-bold">{t('shareTitle')}</legend>
        <TargetFields targets={layer?.targets ?? []} units={TargetUnit.options} />
      </fieldset>
      <button type="submit" className="button sm:justify-self-start">
        {t('save')}
      </button>
      <ToldMeanwhile
        found={found}
        told={[
          [
            t('phasesTitle'),
            phases.map(
              ({ name, from, to }) => `${name}: ${shortDay(locale, from)} – ${shortDay(locale, to)}`,
            ),
          ],
          [
            t('shareTitle'),
            (layer?.targets ?? []).map(
              ({ unit, count }) => `${share(`unit.${unit}`)}: ${count.toLocaleString(locale)}`,
            ),
          ],
        ]}
      />
    </Form>
  )
}
