import * as z from 'zod'
import { line } from '../http/text.ts'

export const DutyKind = z.enum([
  'assembly_notice',
  'special_use_permit',
  'poster_permit',
  'music_licence',
  'insurance',
  'room_booking',
  'house_rules',
])
export type DutyKind = z.infer<typeof DutyKind>

/** One piece of paperwork: what, until when, who sees to it, and since when it is done. */
export const Duty = z
  .object({
    kind: DutyKind,
    dueOn: z.iso.date(),
    responsible: line(2, 80).optional(),
    doneOn: z.iso.date().optional(),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof Duty>
