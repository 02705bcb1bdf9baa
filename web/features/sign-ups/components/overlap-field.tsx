'use client'

import { CheckField } from '#web/ui/form/check-field.tsx'
import { useField, useRefusal } from '#web/ui/form/form.tsx'

/** Appears once shifts were chosen that overlap: perhaps it is meant. */
export function OverlapField({ words }: { words: string }) {
  const { typed } = useField('overlapping')
  const isAsked = useRefusal() === 'shifts_overlap' || typed === 'yes'
  return isAsked && <CheckField name="overlapping">{words}</CheckField>
}
