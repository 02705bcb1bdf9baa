'use client'

import { useField, useRefusal } from '#web/ui/form/form.tsx'

/**
 * Pressing twice does the thing once: a form that comes back without an answer keeps its key, one whose key is used
 * up takes the fresh one.
 */
export function RequestKey({ fresh }: { fresh: string }) {
  const { typed } = useField('key')
  const isUsedUp = useRefusal() === 'key_reused'
  return <input type="hidden" name="key" value={isUsedUp ? fresh : (typed ?? fresh)} />
}
