import { TargetUnit } from '#shared/campaigns/frame.ts'
import type { Sent } from '#web/lib/submission.ts'

/** One target for each unit that was given a number; nothing and nought are no target. */
export const enteredTargets = (text: Sent['text']) =>
  TargetUnit.options.flatMap((unit) => {
    const typed = text(`target.${unit}`).trim()
    return typed === '' || typed === '0' ? [] : [{ unit, count: Number(typed) }]
  })

/** What a field of the API is called in the form, if it is one of a target. */
export const targetInForm = (text: Sent['text']) => (field: string) => {
  const unit = enteredTargets(text)[Number(/^targets\.(\d+)/.exec(field)?.[1])]?.unit
  return unit ? `target.${unit}` : field
}
