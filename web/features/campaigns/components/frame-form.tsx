import { useLocale, useTranslations } from 'next-intl'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { TargetUnit, type Frame } from '#shared/campaigns/frame.ts'
import {
  TargetFields,
  useTargetLabels,
  useTargetLines,
} from '#web/features/plans/components/target-fields.tsx'
import { daySpan, shortDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitFrame } from '../submit-frame.ts'
import { ToldMeanwhile } from './told-meanwhile.tsx'
import { PhaseRows } from './phase-rows.tsx'
import { spareRows } from './rows.ts'

const mostPhases = 12
const mostDates = 20
const withSpare = <Row extends object>(rows: readonly Row[], most: number): Partial<Row>[] =>
  [...rows, ...Array.from({ length: spareRows }, () => ({}))].slice(0, most)

/** A frame as its form would send it back. */
const foundIn = ({ text, targets, phases, keyDates, contact, version }: Frame) =>
  JSON.stringify({ text, targets, phases, keyDates, contact, version })

/** What all districts share of a campaign, on one page. */
export function FrameForm({ campaign, frame }: { campaign: Campaign; frame: Frame }) {
  const t = useTranslations('CampaignEdit')
  const form = useTranslations('Form')
  const targets = useTargetLabels()
  const locale = useLocale()
  const found = foundIn(frame)
  const targetLines = useTargetLines(frame.targets)
  const phases = withSpare(frame.phases, mostPhases)
  const dates = withSpare(frame.keyDates, mostDates)
  const labelled = (name: 'phases' | 'keyDates', rows: readonly object[], parts: readonly string[]) =>
    rows.flatMap((_, row) =>
      parts.map((part) => [
        `${name}.${row}.${part}`,
        { of: t(`rows.${name}`, { number: row + 1 }), what: t(`${name}.${part}` as 'phases.name') },
      ]),
    )
  return (
    <Form
      name="frame"
      submit={submitFrame}
      hidden={{ campaignId: campaign.campaignId, was: found }}
      labels={{
        text: t('text'),
        ...targets,
        ...Object.fromEntries([
          ...labelled('phases', phases, ['name', 'from', 'to']),
          ...labelled('keyDates', dates, ['on', 'what']),
        ]),
        'contact.name': t('contactName'),
        'contact.reach': t('contactReach'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[40rem] gap-8"
    >
      <TextArea name="text" maxLength={6000} required defaultValue={frame.text} />
      <fieldset className="grid gap-3">
        <legend className="mb-3 text-xl font-bold">{t('targetsTitle')}</legend>
        <TargetFields targets={frame.targets} units={TargetUnit.options} />
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-xl font-bold">{t('phasesTitle')}</legend>
        <p className="text-quiet">{t('rowsHint')}</p>
        <PhaseRows phases={phases} startsOn={campaign.startsOn} endsOn={campaign.endsOn} />
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-3 text-xl font-bold">{t('datesTitle')}</legend>
        {dates.map(({ on, what }, row) => (
          <div
            key={`${on ?? ''} ${row}`}
            className="grid gap-3 border-t border-hair pt-3 sm:grid-cols-[1fr_2fr]"
          >
            <TextField name={`keyDates.${row}.on`} type="date" defaultValue={on} />
            <TextField name={`keyDates.${row}.what`} maxLength={90} defaultValue={what} />
          </div>
        ))}
      </fieldset>
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-3 text-xl font-bold">{t('contactTitle')}</legend>
        <TextField name="contact.name" maxLength={80} defaultValue={frame.contact?.name} />
        <TextField name="contact.reach" maxLength={120} defaultValue={frame.contact?.reach} />
      </fieldset>
      <button type="submit" className="button sm:justify-self-start">
        {t('save')}
      </button>
      <ToldMeanwhile
        found={found}
        told={[
          { field: 'text', name: t('text'), lines: [frame.text] },
          {
            field: 'targets',
            name: t('targetsTitle'),
            lines: targetLines,
          },
          {
            field: 'phases',
            name: t('phasesTitle'),
            lines: frame.phases.map(({ name, from, to }) => `${name}: ${daySpan(locale, from, to)}`),
          },
          {
            field: 'keyDates',
            name: t('datesTitle'),
            lines: frame.keyDates.map(({ on, what }) => `${shortDay(locale, on)}: ${what}`),
          },
          {
            field: 'contact',
            name: t('contactTitle'),
            lines: frame.contact ? [`${frame.contact.name}, ${frame.contact.reach}`] : [],
          },
        ]}
      />
    </Form>
  )
}
