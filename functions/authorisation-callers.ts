import type { CouncilId } from '#shared/councils/council.ts'
import { PersonId } from '#shared/identity/actor.ts'
import { Grant, Role } from '#shared/identity/grant.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { chapters } from './cast.ts'
import { councilStore } from './councils/council-store.ts'
import { grantStore, personStore } from './identity/identity-store.ts'
import { seatFor } from './proposals/seat-councils.ts'

/** How the chapter of a grant stands to Dresden, whose records the matrix is about. */
export const relations = {
  own: chapters.dresden,
  sibling: chapters.leipzig,
  parent: chapters.sachsen,
  child: chapters.neustadt,
  top: chapters.bund,
  'other state': chapters.rostock,
} as const
export type Relation = keyof typeof relations

/** What somebody is; roles come once for each relation. */
export type Kind =
  | Role
  | 'signed out'
  | 'ID token'
  | 'stranger'
  | 'former coordinator'
  | 'coming coordinator'
  | 'campaign seat'
  | 'activists seat'
  | 'former seat'
export type Caller = { name: string; kind: Kind; relation?: Relation; personId: PersonId }

let made = 0
const caller = (kind: Kind, relation?: Relation): Caller => ({
  name: relation ? `${kind} ${relation}` : kind,
  kind,
  ...(relation && { relation }),
  personId: PersonId.parse(`0a6f3c1e-5b1d-4c55-9d0e-${String((made += 1) + 100).padStart(12, '0')}`),
})

/** Everybody who may come: each role in each relation, those without a role, and those whose time is over. */
export const callers: readonly Caller[] = [
  ...Role.options.flatMap((role) =>
    Object.keys(relations).map((relation) => caller(role, relation as Relation)),
  ),
  caller('signed out'),
  caller('ID token', 'own'),
  caller('stranger'),
  caller('former coordinator', 'own'),
  caller('coming coordinator', 'own'),
  caller('campaign seat'),
  caller('activists seat'),
  caller('former seat'),
]

export const one = (kind: Kind): Caller => callers.find((entry) => entry.kind === kind)!

function grantsOf({ kind, relation }: Caller): Grant[] {
  if (!relation) return []
  const { chapterId } = relations[relation]
  const role = Role.safeParse(kind).data ?? 'coordinator'
  const days = {
    'former coordinator': { from: '2026-01-01', to: '2026-11-22' },
    'coming coordinator': { from: '2026-11-24' },
  }[kind as string] ?? { from: '2026-01-01' }
  return [Grant.parse({ role, chapterId, ...days })]
}

const seats: [Kind, CouncilId, object][] = [
  ['campaign seat', 'campaign', {}],
  ['activists seat', 'activists', {}],
  ['former seat', 'campaign', { to: '2026-11-22' }],
]

/** Enters them with what they are entrusted with. */
export async function enterCallers({ campaigns, signUps, councils }: TestTables): Promise<void> {
  const [grants, people] = [grantStore(campaigns), personStore(signUps)]
  await Promise.all(
    callers.flatMap((entry) => [
      grants.entrust(entry.personId, grantsOf(entry)),
      people.enter({
        personId: entry.personId,
        name: entry.name,
        email: `person-${entry.personId}@example.org`,
        chapterId: relations[entry.relation ?? 'own'].chapterId,
        locale: 'de',
      }),
    ]),
  )
  for (const [number, [kind, councilId, days]] of seats.entries())
    await councilStore(councils).appoint(seatFor(councilId, number + 1, { ...one(kind), grants: [] }, days))
}
