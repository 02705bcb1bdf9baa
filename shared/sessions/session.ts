import * as z from 'zod'
import { Instant, instantInBerlin, TimeOfDay } from '../calendar/berlin-time.ts'
import { SessionId } from '../councils/agenda.ts'
import { CouncilId } from '../councils/council.ts'
import { line } from '../http/text.ts'

const words = {
  councilIds: z
    .array(CouncilId)
    .min(1)
    .max(2)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'twice' }),
  date: z.iso.date(),
  from: TimeOfDay,
  to: TimeOfDay,
  place: line(3, 200).optional(),
  /** Where to dial in; shown to those who are signed in only. */
  link: z
    .url({ protocol: /^https$/ })
    .max(300)
    .optional(),
}

/** Planned, then held from the moment its minutes are begun, then adopted: from then on nothing changes. */
export const SessionState = z.enum(['planned', 'held', 'adopted'])

/** One or both councils meet. Times are meant in Berlin. */
export const Session = z
  .object({
    ...words,
    sessionId: SessionId,
    state: SessionState,
    adoptedAt: Instant.optional(),
    /** The session that adopted the minutes of this one. */
    adoptedIn: SessionId.optional(),
    version: z.int().positive(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

const isComplete = <
  T extends { from: string; to: string; place?: string | undefined; link?: string | undefined },
>(
  schema: z.ZodType<T>,
) =>
  schema
    .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends_before_start' })
    .refine(({ place, link }) => place !== undefined || link !== undefined, {
      path: ['place'],
      error: 'place_or_link',
    })

export const NewSession = isComplete(z.strictObject(words))
export const ChangedSession = isComplete(z.strictObject({ ...words, version: z.int().positive() }))

export const startOf = ({ date, from }: Pick<Session, 'date' | 'from'>) => instantInBerlin(date, from)
export const endOf = ({ date, to }: Pick<Session, 'date' | 'to'>) => instantInBerlin(date, to)
