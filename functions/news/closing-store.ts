import * as z from 'zod'
import { Instant } from '#shared/calendar/berlin-time.ts'
import { PersonId } from '#shared/identity/actor.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { Standing } from './hear-changes.ts'

const Announced = z.object({ proposalId: z.string(), round: z.int(), closesAt: Instant })
export type Closing = z.infer<typeof Announced>

const secondsKept = 7 * 86_400

/** Notes that everybody was told, so that no later minute asks again. */
const announced = entity(
  'announced',
  Announced,
  ({ proposalId, round }: Pick<Closing, 'proposalId' | 'round'>) => [
    `ANNOUNCED#${proposalId}`,
    String(round),
  ],
  { expires: ({ closesAt }) => Math.floor(Date.parse(closesAt) / 1000) + secondsKept },
)

/** What this feature reads of a paper: whose it is, and whether it says something. */
const Paper = z.object({ holderId: PersonId, deputyId: PersonId.optional(), choice: z.string().optional() })

/** Votes that end soon; written by the proposals themselves. */
export const closingStore = (councils: Table, signUps: Table) => ({
  /** NE10: what is voted on (the board, seen from here). */
  open: async () =>
    (await councils.collect({ partition: 'BOARD' })).flatMap((item) => {
      const { data } = Standing.safeParse(item)
      return data?.state === 'voting' ? [data] : []
    }),

  /** NE11: those whose paper is still silent. */
  async silent({ proposalId, round }: Pick<Closing, 'proposalId' | 'round'>): Promise<PersonId[]> {
    const vote = `VOTE#${String(round).padStart(2, '0')}#`
    const papers = await councils.collect({
      partition: `PROPOSAL#${proposalId}`,
      from: vote,
      to: `${vote}~`,
    })
    return papers
      .map((item) => Paper.parse(item))
      .filter(({ choice }) => choice === undefined)
      .flatMap(({ holderId, deputyId }) => (deputyId ? [holderId, deputyId] : [holderId]))
  },

  /** NE12 */
  isAnnounced: async (closing: Closing) => (await signUps.find(announced, closing)) !== undefined,

  /** NE13 */
  announce: (closing: Closing) => signUps.put(announced, closing),
})
export type ClosingStore = ReturnType<typeof closingStore>
