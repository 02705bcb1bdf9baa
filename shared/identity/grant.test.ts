import { describe, expect, it } from 'vitest'
import { Grant, isInForce } from './grant.ts'
import { holds, PersonId, type Actor } from './actor.ts'
import { belongsTo } from './policy.ts'

const grant = (entry: object) =>
  Grant.parse({ role: 'coordinator', chapterId: 'dresden', from: '2026-01-01', ...entry })
const actor = (...grants: Grant[]): Actor => ({
  personId: PersonId.parse('0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e05'),
  grants,
})

describe('a grant is not in force', () => {
  it.each(['2026-01-31', '2026-07-01'])(
    'on %s, the day before its first and the day after its last',
    (day) => {
      expect(isInForce({ from: '2026-02-01', to: '2026-06-30' }, day)).toBe(false)
    },
  )
})

describe('a grant is in force', () => {
  it.each(['2026-02-01', '2026-06-30'])('on %s, its first and its last day', (day) => {
    expect(isInForce({ from: '2026-02-01', to: '2026-06-30' }, day)).toBe(true)
  })

  it('on a single day, and without an end for good', () => {
    expect(isInForce({ from: '2026-02-01', to: '2026-02-01' }, '2026-02-01')).toBe(true)
    expect(isInForce({ from: '2026-02-01' }, '2099-01-01')).toBe(true)
  })
})

describe('a role is not held', () => {
  it.each([
    ['by nobody', undefined, 'coordinator', 'dresden'],
    ['by a stranger', actor(), 'coordinator', 'dresden'],
    ['in another chapter', actor(grant({ chapterId: 'leipzig' })), 'coordinator', 'dresden'],
    ['in the chapter above', actor(grant({ chapterId: 'land-sachsen' })), 'coordinator', 'dresden'],
    [
      'in a chapter that only begins like it',
      actor(grant({ chapterId: 'dresden-neustadt' })),
      'coordinator',
      'dresden',
    ],
    ['by another role', actor(grant({ role: 'member' })), 'coordinator', 'dresden'],
    [
      'by the federal office, which coordinates no district',
      actor(grant({ role: 'federal_office', chapterId: 'bund' })),
      'coordinator',
      'bund',
    ],
  ] as const)('%s', (_, who, role, chapterId) => {
    expect(holds(who, role, chapterId)).toBe(false)
  })

  it('half: role and chapter of two different grants do not add up', () => {
    const split = actor(grant({ chapterId: 'leipzig' }), grant({ role: 'member' }))
    expect(holds(split, 'coordinator', 'dresden')).toBe(false)
  })
})

describe('the first gate', () => {
  const [nobody, stranger, coordinator, office] = [
    undefined,
    actor(),
    actor(grant({})),
    actor(grant({ role: 'federal_office', chapterId: 'bund' })),
  ]

  it.each([
    ['anyone', [true, true, true, true]],
    ['signed-in', [false, true, true, true]],
    ['coordinator', [false, false, true, false]],
    ['federal-office', [false, false, false, true]],
  ] as const)('%s', (audience, expected) => {
    expect([nobody, stranger, coordinator, office].map((who) => belongsTo(audience, who))).toEqual(expected)
  })
})
