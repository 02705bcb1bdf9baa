import { TargetUnit } from '#shared/campaigns/frame.ts'
import type { Sent } from '#web/lib/submission.ts'

/** One target for each unit that was given a number; nothing and nought are no target. */
export const enteredTargets = (text: Sent['text']) =>
  TargetUnit.options.flatMap((unit) => {
    const typed = text(`target.${unit}`).trim()
    return typed === '' || typed === '0' ? [] : [{ unit, count: Number(typed) }]
  })
