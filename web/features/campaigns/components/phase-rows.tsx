import { useLocale, useTranslations } from 'next-intl'
import type { Phase } from '#shared/campaigns/frame.ts'
import { daySpan } from '#web/lib/dates.ts'
import { HiddenField } from '#web/ui/form/hidden-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'

type Props = {
  phases: readonly Partial<Phase>[]
  startsOn: string
  endsOn: string
  /** Of a state, which names no phases: those of the campaign, whose days hold where it sets none. */
  common?: readonly Phase[]
}

/** A row for each phase: its name, its first and its last day. */
export function PhaseRows({ phases, startsOn, endsOn, common }: Props) {
  return phases.map((phase, row) => (
    <div
      key={phase.phaseId ?? `spare-${row}`}
      className="grid gap-3 border-t border-hair pt-3 sm:grid-cols-[2fr_1fr_1fr]"
    >
      <HiddenField name={`phases.${row}.phaseId`} value={phase.phaseId ?? ''} />
      {common?.[row] ? (
        <CommonDays phase={common[row]} />
      ) : (
        <TextField name={`phases.${row}.name`} maxLength={60} defaultValue={phase.name} />
      )}
      {(['from', 'to'] as const).map((part) => (
        <TextField
          key={part}
          name={`phases.${row}.${part}`}
          type="date"
          min={startsOn}
          max={endsOn}
          defaultValue={phase[part]}
        />
      ))}
    </div>
  ))
}

function CommonDays({ phase: { name, from, to } }: { phase: Phase }) {
  const t = useTranslations('CampaignEdit')
  const locale = useLocale()
  return (
    <p>
      <span className="font-semibold">{name}</span>
      <span className="block text-[0.94rem] text-quiet">
        {t('commonDays', { days: daySpan(locale, from, to) })}
      </span>
    </p>
  )
}
