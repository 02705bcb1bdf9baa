import type { Phase } from '#shared/campaigns/frame.ts'
import { HiddenField } from '#web/ui/form/hidden-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'

type Period = { startsOn: string; endsOn: string }
type Props = Period & { phases: readonly Partial<Phase>[]; areNamed: boolean }

/** A row for each phase: its name, its first and its last day. */
export function PhaseRows({ phases, areNamed, startsOn, endsOn }: Props) {
  return phases.map((phase, row) => (
    <div
      key={phase.phaseId ?? `spare-${row}`}
      className="grid gap-3 border-t border-hair pt-3 sm:grid-cols-[2fr_1fr_1fr]"
    >
      <HiddenField name={`phases.${row}.phaseId`} value={phase.phaseId ?? ''} />
      {areNamed ? (
        <TextField name={`phases.${row}.name`} maxLength={60} defaultValue={phase.name} />
      ) : (
        <p className="font-semibold">{phase.name}</p>
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
