import { AgendaMatter, type SessionId } from '#shared/councils/agenda.ts'
import { councilIds, Seat } from '#shared/councils/council.ts'
import { Minutes } from '#shared/sessions/minutes.ts'
import type { AgendaPoint } from '#shared/sessions/order.ts'
import { Session } from '#shared/sessions/session.ts'
import { agendaMatter, puttingOnAgenda, takingOffAgenda } from '../councils/put-on-agenda.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'

type Key = { sessionId: SessionId }
const collection = ({ sessionId }: Key) => `SESSION#${sessionId}`

const session = entity('session', Session, (id: Key) => [collection(id), 'SESSION'], {
  indexes: ({ sessionId, state, date, from }) => ({
    byDate: [state === 'planned' ? 'session#planned' : 'session#past', `${date}T${from}#${sessionId}`],
  }),
})
/** Apart from the session, since lists do not show them. */
const minutes = entity('minutes', Minutes, (id: Key) => [collection(id), 'MINUTES'])

const unchanged = ({ version }: { version: number }) => ({
  if: '#version = :version',
  values: { version },
})

/** The matters of a point, one for each council that brings it. */
const mattersOf = ({ councilIds: of, ...point }: AgendaPoint, addedAt: string): AgendaMatter[] =>
  of.map((councilId) => ({ ...point, councilId, addedAt }))

export const sessionStore = (councils: Table) => {
  /** Part of a transaction that is to happen only while the session is planned. */
  const whilePlanned = (of: Key) =>
    councils.updating(session, of, {
      change: 'SET #entity = :entity',
      if: '#state = :planned',
      values: { entity: session.name, planned: 'planned' },
    })
  const done = async (writes: readonly Write[]) => (await transact(councils.client, writes)).done

  return {
    /** SE1: those to come, and those whose minutes nobody has begun; the next first. */
    planned: async (): Promise<Session[]> =>
      (await councils.collect({ index: 'byDate', partition: 'session#planned' })).map((item) =>
        Session.parse(item),
      ),

    /** SE2: those that were held, the latest first. */
    past: (page: PageRequest) =>
      councils.page(session, { index: 'byDate', partition: 'session#past', latestFirst: true }, page),

    /** SE3: a session with its minutes, as they were last written. */
    async read(sessionId: SessionId): Promise<{ session: Session; minutes?: Minutes } | undefined> {
      const items = await councils.collect({ partition: collection({ sessionId }) }, 'consistently')
      const of = (name: string) => items.find((item) => item['entity'] === name)
      const [found, written] = [of('session'), of('minutes')]
      return found && { session: Session.parse(found), ...(written && { minutes: Minutes.parse(written) }) }
    },

    /** SE4: enters a session; with the minutes it has, in one piece. */
    plan: (planned: Session, written?: Minutes) =>
      done([
        councils.putting(session, planned, { if: 'attribute_not_exists(#pk)' }),
        ...(written ? [councils.putting(minutes, written)] : []),
      ]),

    /** SE5: other days and places, over the version that was read. */
    change: (before: Session, after: Session) =>
      done([
        councils.changing(session, before, after, {
          if: '#version = :version AND #state = :planned',
          values: { version: before.version, planned: 'planned' },
        }),
      ]),

    /** SE6: what both councils have to talk about. */
    matters: async (): Promise<AgendaMatter[]> =>
      (
        await Promise.all(
          councilIds.map((councilId) =>
            councils.collect({ partition: `AGENDA#${councilId}` }, 'consistently'),
          ),
        )
      )
        .flat()
        .map((item) => AgendaMatter.parse(item)),

    /** SE7: the seats of both councils, of all times (CO1, seen from here). */
    roll: async (): Promise<Seat[]> =>
      (await councils.collect({ partition: 'SEATS' })).map((item) => Seat.parse(item)),

    /** SE8: a point of its own, on this session. @returns whether the session is still planned */
    add: (to: Session, point: AgendaPoint, addedAt: string) =>
      done([
        whilePlanned(to),
        ...mattersOf(point, addedAt).map((matter) =>
          puttingOnAgenda(councils, { ...matter, sessionId: to.sessionId }),
        ),
      ]),

    /** SE9: order and length of the points, as part of one piece with those that go. */
    arrange: (of: Session, points: readonly AgendaPoint[], dropped: readonly AgendaPoint[]) =>
      done([
        whilePlanned(of),
        ...points.flatMap(({ matterId, councilIds: ids, minutes: long }, position) =>
          ids.map((councilId) =>
            councils.updating(
              agendaMatter,
              { councilId, matterId },
              {
                change: 'SET #position = :position, #minutes = :minutes',
                if: 'attribute_exists(#pk)',
                values: { position, minutes: long },
              },
            ),
          ),
        ),
        ...dropped.flatMap(({ matterId, councilIds: ids }) =>
          ids.map((councilId) => takingOffAgenda(councils, { councilId, matterId })),
        ),
      ]),

    /** SE10: the session is held from now on. */
    begin: (before: Session, after: Session, written: Minutes) =>
      done([
        councils.changing(session, before, after, {
          if: '#version = :version AND #state = :planned',
          values: { version: before.version, planned: 'planned' },
        }),
        councils.putting(minutes, written, { if: 'attribute_not_exists(#pk)' }),
      ]),

    /**
     * SE11: the minutes over the version that was read, with a point that leaves the agendas, or comes back to them.
     * @returns false when somebody else wrote, or they were adopted
     */
    write: (before: Minutes, after: Minutes, settled?: AgendaPoint, open?: AgendaPoint) =>
      done([
        councils.putting(minutes, after, unchanged(before)),
        ...(settled
          ? settled.councilIds.map((councilId) =>
              takingOffAgenda(councils, { councilId, matterId: settled.matterId }),
            )
          : []),
        ...(open ? mattersOf(open, before.begunAt).map((matter) => puttingOnAgenda(councils, matter)) : []),
      ]),

    /** SE12: minutes that never change again: their version is one nobody can have read. */
    adopt: (before: Session, after: Session, written: Minutes, adopted: Minutes) =>
      done([
        councils.changing(session, before, after, unchanged(before)),
        councils.putting(minutes, adopted, unchanged(written)),
      ]),

    /** SE13: what became of topics and proposals, as stored; both are written by others. */
    outcomes: (refIds: readonly string[]) =>
      councils.gather(
        refIds.flatMap((refId): [string, string][] =>
          refId.startsWith('top_')
            ? [[`TOPIC#${refId}`, 'TOPIC']]
            : [
                ['BOARD', refId],
                ['ARCHIVE', refId],
              ],
        ),
      ),
  }
}
export type SessionStore = ReturnType<typeof sessionStore>
