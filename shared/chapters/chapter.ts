import * as z from 'zod'
import { line } from '../http/text.ts'

/** The levels of the organisation, from the whole country to a neighbourhood. */
export const ChapterLevel = z.enum(['federal', 'state', 'district', 'local'])
export type ChapterLevel = z.infer<typeof ChapterLevel>

/** Readable and lasting, because it stands in addresses: `bund`, `land-sachsen`, `dresden`. */
export const ChapterId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .brand('ChapterId')
export type ChapterId = z.infer<typeof ChapterId>

/** Official key of a district (Kreis or kreisfreie Stadt), five digits. */
export const DistrictKey = z.string().regex(/^\d{5}$/)

/** German postcode, five digits. */
export const Postcode = z.string().regex(/^\d{5}$/)

/** A district that belongs to a chapter from a day on, and until a day if it was handed on. */
export const Coverage = z.object({
  ags: DistrictKey,
  from: z.iso.date(),
  to: z.iso.date().optional(),
})

/** One association of the organisation. `districtChapterId` is the district association it counts for. */
export const Chapter = z
  .object({
    chapterId: ChapterId,
    name: line(2, 80),
    level: ChapterLevel,
    parentId: ChapterId.optional(),
    /** Two letters of the state, `SN`; none for the federal level. */
    state: z.string().length(2).optional(),
    districtChapterId: ChapterId.optional(),
    covers: z.array(Coverage).max(20),
  })
  .meta({ id: 'Chapter' })
export type Chapter = z.infer<typeof Chapter>

/** What a list or a map needs to know of a chapter. */
export const ChapterSummary = Chapter.pick({
  chapterId: true,
  name: true,
  level: true,
  parentId: true,
  state: true,
})
  .extend({ ags: z.array(DistrictKey) })
  .meta({ id: 'ChapterSummary' })
export type ChapterSummary = z.infer<typeof ChapterSummary>

/** @param day ISO date in Europe/Berlin */
export const summaryOf = (
  { chapterId, name, level, parentId, state, covers }: Chapter,
  day: string,
): ChapterSummary => ({
  chapterId,
  name,
  level,
  ...(parentId && { parentId }),
  ...(state && { state }),
  ags: covers.filter((c) => c.from <= day && (c.to === undefined || day <= c.to)).map((c) => c.ags),
})
