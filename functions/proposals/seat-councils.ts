import { randomUUID } from 'node:crypto'
import { Seat, type CouncilId } from '#shared/councils/council.ts'
import { PersonId, type Actor } from '#shared/identity/actor.ts'

export const someone = (): Actor => ({ personId: PersonId.parse(randomUUID()), grants: [] })

export const seatFor = (
  councilId: CouncilId,
  number: number,
  { personId }: Actor,
  days: Partial<Seat> = {},
) =>
  Seat.parse({
    seatId: `${councilId}-${String(number).padStart(2, '0')}`,
    councilId,
    kind: councilId === 'campaign' ? 'expert' : 'activist',
    personId,
    holder: `${councilId} ${number}`,
    from: '2026-01-01',
    to: '2027-12-31',
    ...days,
  })

/**
 * Two small councils for tests: three seats in one (majority two), four in the other (majority three). Ada sits in
 * both, Dan stands in for the second seat of the first, Kim sat in it until yesterday, and a stranger in none.
 */
export function smallCouncils() {
  const campaign = [someone(), someone(), someone()]
  const [ada = someone()] = campaign
  const activists = [someone(), someone(), someone(), ada]
  const [kim, dan] = [someone(), someone()]
  const seats = [
    ...campaign.map((actor, n) =>
      seatFor(
        'campaign',
        n + 1,
        actor,
        n === 1 ? { deputy: { personId: dan.personId, name: 'Dan Deputy' } } : {},
      ),
    ),
    ...activists.map((actor, n) => seatFor('activists', n + 1, actor)),
    seatFor('campaign', 4, kim, { to: '2026-11-22' }),
  ]
  return { campaign, activists, ada, dan, kim, stranger: someone(), seats }
}
