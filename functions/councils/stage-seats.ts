import type { CouncilId, Seat } from '#shared/councils/council.ts'
import type { Term } from '#shared/councils/term.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { actorOf } from '../cast.ts'
import { personStore } from '../identity/identity-store.ts'
import { seatFor, someone } from '../proposals/seat-councils.ts'
import { resignSeat, setDeputy } from './change-seats.ts'
import { councilStore, spokenForStore } from './council-store.ts'
import { listSeatChanges, listSeats } from './list-seats.ts'
import { paperStore } from './paper-store.ts'
import { appointSeat, replaceHolder } from './seat-people.ts'

const plain = { params: undefined, query: undefined, body: undefined }
export const presentTerm = (councilId: CouncilId): Term => ({
  termId: `${councilId}-2026-01-01`,
  councilId,
  from: '2026-01-01',
  to: '2027-12-31',
  places: councilId === 'campaign' ? { executive: 2, state: 3, expert: 2 } : { district: 2, activist: 2 },
})

/** Seats as the federal office fills them. */
export function stageSeats(tables: TestTables, now: () => Date) {
  const councils = councilStore(tables.councils)
  const people = personStore(tables.signUps)
  const deps = {
    councils,
    papers: paperStore(tables.councils),
    people,
    chapters: spokenForStore(tables.campaigns),
    now,
  }
  const office = actorOf('paul')
  let seated = 100
  return {
    deps,
    office,
    /** Somebody who has an account. */
    async person(name = 'Somebody'): Promise<Actor> {
      const actor = someone()
      const { personId } = actor
      const email = `person-${personId}@example.org`
      await people.enter({ personId, name, email, chapterId: 'dresden' as never, locale: 'de' })
      return actor
    },
    /** A seat that is held already, in the present term. */
    async seat(actor: Actor, change: Partial<Seat> = {}): Promise<Seat> {
      const councilId = change.councilId ?? 'campaign'
      const seat = seatFor(councilId, (seated += 1), actor, { termId: `${councilId}-2026-01-01`, ...change })
      await councils.appoint(seat)
      return seat
    },
    appoint: (
      { personId }: Pick<Actor, 'personId'>,
      change: object = {},
      councilId: CouncilId = 'campaign',
    ) =>
      appointSeat.run(
        {
          ...plain,
          params: { councilId },
          body: { personId, kind: 'expert', from: '2026-12-01', isChair: false, ...change },
          actor: office,
        },
        deps,
      ),
    replace: (seatId: string, { personId }: Pick<Actor, 'personId'>, from = '2026-12-01', by = office) =>
      replaceHolder.run({ ...plain, params: { seatId }, body: { personId, from }, actor: by }, deps),
    resign: (seatId: string, actor: Actor, on = '2026-11-30') =>
      resignSeat.run({ ...plain, params: { seatId }, body: { on }, actor }, deps),
    deputy: (seatId: string, personId: Actor['personId'] | null) =>
      setDeputy.run({ ...plain, params: { seatId }, body: { personId }, actor: office }, deps),
    on: (day: string) => listSeats.run({ ...plain, query: { day }, actor: office }, deps),
    record: async () => (await listSeatChanges.run({ ...plain, query: {}, actor: office }, deps)).items,
  }
}
