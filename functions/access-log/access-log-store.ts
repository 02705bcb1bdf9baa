import * as z from 'zod'
import { ActionId } from '#shared/actions/action.ts'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { ChapterId } from '#shared/chapters/chapter.ts'
import { idSchema, newId } from '#shared/http/id.ts'
import { PersonId } from '#shared/identity/actor.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

/**
 * One look at people's data: who looked, at the sign-ups of which action or the ideas of which chapter, at how many
 * people. Without a person it was
 * whoever holds the link for the door of the action.
 */
const Look = z.object({
  lookId: idSchema('loo'),
  personId: PersonId.optional(),
  actionId: ActionId.optional(),
  chapterId: ChapterId.optional(),
  people: z.int(),
  at: Instant,
})

const secondsKept = 365 * 86_400

const look = entity(
  'look',
  Look,
  ({ at, lookId }: { at: string; lookId: string }) => [`DAY#${at.slice(0, 10)}`, `${at}#${lookId}`],
  { expires: ({ at }) => Math.floor(Date.parse(at) / 1000) + secondsKept },
)

/** Append only: the table's rights allow nothing else. */
export const accessLogStore = (table: Table) => ({
  /** L1 */
  looked: (entry: Omit<z.infer<typeof Look>, 'lookId'>) =>
    table.put(look, Look.parse({ ...entry, lookId: newId('loo') })),
})
export type AccessLogStore = ReturnType<typeof accessLogStore>
