'use client'

import { useField } from './form.tsx'

/** A value the reader does not see and that belongs to what is typed beside it: what was sent comes back. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { typed } = useField(name)
  return <input type="hidden" name={name} value={typed ?? value} />
}
