import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'

/** Something was done; it stands at the top of the page that follows. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="mb-5 border-l-[3px] border-sea bg-sheet p-4 font-semibold">
      <Mark shape="yes" />
      {children}
    </p>
  )
}
