import { useTranslations } from 'next-intl'
import { TargetUnit, type Target } from '#shared/campaigns/frame.ts'
import { TextField } from '#web/ui/form/text-field.tsx'

/** What a chapter can count; how many districts take part is no target of one. */
export const ownUnits = TargetUnit.options.filter((unit) => unit !== 'districts')

/** One number for each unit; what is left empty is no target. */
export function TargetFields({ targets }: { targets: readonly Target[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {ownUnits.map((unit) => (
        <TextField
          key={unit}
          name={`target.${unit}`}
          type="number"
          min={0}
          defaultValue={targets.find((one) => one.unit === unit)?.count}
        />
      ))}
    </div>
  )
}

/** What the fields are called, in the summary of errors too. */
export function useTargetLabels(): Record<string, string> {
  const t = useTranslations('Targets')
  return Object.fromEntries(ownUnits.map((unit) => [`target.${unit}`, t(`unit.${unit}`)]))
}
