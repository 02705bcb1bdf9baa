import type { Shift } from '#shared/actions/action.ts'
import { PlacesDrawn } from './places-drawn.tsx'
import { PlacesLeft } from './places-left.tsx'
import { ShiftTime } from './shift-time.tsx'

/** A shift: its time, its places drawn and in words. */
export function ShiftLine({ shift }: { shift: Shift }) {
  return (
    <>
      <span className="block font-semibold">
        <ShiftTime of={shift} />
      </span>
      <PlacesDrawn places={shift.capacity} taken={shift.taken} />
      <span className="block text-[0.94rem]">
        <PlacesLeft places={shift.capacity} taken={shift.taken} />
      </span>
    </>
  )
}
