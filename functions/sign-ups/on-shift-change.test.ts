import type { DynamoDBStreamEvent } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { shift } from './place-store.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const { stateOf, taken, waiting } = stage
const { fillPlaces } = await import('./on-shift-change.ts')
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const people = ['ada', 'kim', 'lou'].map((name) => `${name}@example.org`)

/** One place, three who want it; then the coordinator makes it more. */
async function raised(capacity: number) {
  const shifts = [{ from: '10:00', to: '12:00', capacity: 1 }]
  const action = await enteredAction(tables, { state: 'published', shifts })
  for (const email of people) {
    await stage.signUp(action, email)
    await stage.confirm(action, email)
  }
  const before = (await tables.changes('campaigns')).length
  await tables.campaigns.update(shift, action, {
    change: 'SET #capacity = :capacity',
    values: { capacity },
  })
  const Records = (await tables.changes('campaigns')).slice(before)
  return { action, event: { Records } as unknown as DynamoDBStreamEvent }
}
const fill = (event: DynamoDBStreamEvent, line = stage.deps.line) => fillPlaces({ line, now })(event)

describe('when a shift gets more places', () => {
  it('and it cannot be filled right now, the change is told again', async () => {
    const { action, event } = await raised(2)
    const broken = { ...stage.deps.line, serve: () => Promise.reject(new Error('out of reach')) }
    expect((await fill(event, broken)).batchItemFailures).toHaveLength(1)
    expect(await taken(action)).toBe(1)
  })

  it('those in line get them, told once or three times', async () => {
    const { action, event } = await raised(2)
    expect(event.Records).toHaveLength(1)
    for (let time = 0; time < 3; time += 1) expect(await fill(event)).toEqual({ batchItemFailures: [] })
    expect([await taken(action), await waiting(action)]).toEqual([2, 1])
    expect(await Promise.all(people.map((email) => stateOf(action, email)))).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ])
  })

  it('and fewer wait than there is room, the rest is free', async () => {
    const { action, event } = await raised(9)
    await fill(event)
    expect([await taken(action), await waiting(action)]).toEqual([3, 0])
    expect(await stage.signUp(action, 'mio@example.org')).toMatchObject({ full: [] })
  })
})
