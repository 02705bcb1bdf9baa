import { useLocale, useTranslations } from 'next-intl'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { TargetUnit, type Frame, type StateLayer } from '#shared/campaigns/frame.ts'
import {
  TargetFields,
  useTargetLabels,
  useTargetLines,
} from '#web/features/plans/components/target-fields.tsx'
import { daySpan } from '#web/lib/dates.ts'
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
  const targetLines = useTargetLines(layer?.targets ?? [])
  // Only days of its own: where a state sets none, it follows when the campaign moves.
  const own = frame.phases.flatMap(
    ({ phaseId }) => layer?.phases.find((one) => one.phaseId === phaseId) ?? [],
  )
  const phases = frame.phases.map(({ phaseId }) => own.find((one) => one.phaseId === phaseId) ?? { phaseId })
  const nameOf = (id: string) => frame.phases.find(({ phaseId }) => phaseId === id)?.name
  const found = JSON.stringify({
    phases: own,
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
          frame.phases.flatMap(({ name }, row) =>
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
        <legend className="mb-1 text-xl font-bold">{t('phasesTitle')}</legend>
        <p className="text-quiet">{t('ownDaysHint')}</p>
        <PhaseRows
          phases={phases}
          common={frame.phases}
          startsOn={campaign.startsOn}
          endsOn={campaign.endsOn}
        />
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-3 text-xl font-bold">{t('shareTitle')}</legend>
        <TargetFields targets={layer?.targets ?? []} units={TargetUnit.options} common={frame.targets} />
      </fieldset>
      <button type="submit" className="button sm:justify-self-start">
        {t('save')}
      </button>
      <ToldMeanwhile
        found={found}
        told={[
          {
            field: 'phases',
            name: t('phasesTitle'),
            lines: own.map(({ phaseId, from, to }) => `${nameOf(phaseId)}: ${daySpan(locale, from, to)}`),
          },
          {
            field: 'targets',
            name: t('shareTitle'),
            lines: targetLines,
          },
        ]}
      />
    </Form>
  )
}
