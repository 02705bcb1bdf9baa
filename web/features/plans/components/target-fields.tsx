import { useLocale, useTranslations } from 'next-intl'
import { TargetUnit, type Target } from '#shared/campaigns/frame.ts'
import { TextField } from '#web/ui/form/text-field.tsx'

/** What a chapter can count; how many districts take part is no target of one. */
const ownUnits = TargetUnit.options.filter((unit) => unit !== 'districts')

type Props = {
  targets: readonly Target[]
  units?: readonly TargetUnit[]
  /** Those of the whole campaign, to set a share beside them. */
  common?: readonly Target[]
}

/** One number for each unit; what is left empty is no target. */
export function TargetFields({ targets, units = ownUnits, common = [] }: Props) {
  const t = useTranslations('Targets')
  const locale = useLocale()
  const hint = (unit: TargetUnit) => {
    const all = common.find((one) => one.unit === unit)
    return all && t('common', { count: all.count.toLocaleString(locale) })
  }
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      {units.map((unit) => (
        <TextField
          key={unit}
          name={`target.${unit}`}
          type="number"
          min={0}
          hint={hint(unit)}
          defaultValue={targets.find((one) => one.unit === unit)?.count}
        />
      ))}
    </div>
  )
}

/** Targets in words, a line each. */
export function useTargetLines(targets: readonly Target[]): string[] {
  const t = useTranslations('Targets')
  const locale = useLocale()
  return targets.map(({ unit, count }) => `${t(`unit.${unit}`)}: ${count.toLocaleString(locale)}`)
}

/** What the fields are called, in the summary of errors too. */
export function useTargetLabels(): Record<string, string> {
  const t = useTranslations('Targets')
  return Object.fromEntries(TargetUnit.options.map((unit) => [`target.${unit}`, t(`unit.${unit}`)]))
}
