import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'

export const StandInId = idSchema('sti')
export type StandInId = z.infer<typeof StandInId>

/** What a person may be entrusted with; rights hold for exactly the chapter the grant names. */
export const Role = z.enum(['coordinator', 'federal_office', 'data_protection_officer', 'member'])
export type Role = z.infer<typeof Role>

/** A right that somebody gave, with the days on which it begins and ends (both included). */
export const Grant = z
  .object({
    role: Role,
    chapterId: ChapterId,
    from: z.iso.date(),
    to: z.iso.date().optional(),
    /** The right is another chapter’s, lent until its last day. */
    standIn: StandInId.optional(),
  })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>

/** @param day ISO date in Europe/Berlin */
export const isInForce = (grant: Pick<Grant, 'from' | 'to'>, day: string) =>
  grant.from <= day && (grant.to === undefined || day <= grant.to)
