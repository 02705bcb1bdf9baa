import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { listSessions } from './read-sessions.ts'
import { stageSessions } from './stage-sessions.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageSessions(tables, now)
beforeAll(() => stage.enterSeats())
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const begun = async (change: object = {}) => {
  const session = await stage.plan(change)
  return { ...session, minutes: await stage.begin(session.sessionId) }
}

describe('minutes', () => {
  it('are not begun before the day, nor by anybody else', async () => {
    const { sessionId } = await stage.plan({ date: '2027-09-01' })
    await expect(stage.begin(sessionId)).rejects.toEqual(refused('session_not_begun'))
    await expect(stage.begin(sessionId, stage.seated)).rejects.toEqual(refused('not_your_session'))
    await expect(stage.attend(sessionId, {})).rejects.toEqual(refused('minutes_not_begun'))
  })

  it('keep the agenda and the roll as they were, and are begun once', async () => {
    const matterId = await stage.bring()
    const { sessionId, minutes } = await begun()
    expect(minutes.points).toMatchObject([{ matterId, notes: '', isSettled: false }])
    expect(minutes.roll.map(({ seatId }) => seatId)).toEqual(['campaign-901', 'campaign-902'])
    await expect(stage.add(sessionId)).rejects.toEqual(refused('session_over'))
    expect(await stage.begin(sessionId)).toEqual(minutes)
    // What is not settled waits for the next session; what is settled is gone, and comes back when that was wrong.
    const next = await stage.plan({ date: '2026-11-30' })
    const waits = async () => (await stage.read(next.sessionId)).points.map((point) => point.matterId)
    expect(await waits()).toEqual([matterId])
    await stage.write(sessionId, matterId, { notes: 'Angenommen', isSettled: true })
    expect(await waits()).toEqual([])
    await stage.write(sessionId, matterId, { isSettled: false }, 2)
    expect(await waits()).toEqual([matterId])
    await stage.write(sessionId, matterId, { isSettled: true }, 3)
  })

  it('note who came, a deputy only where there is one, and nothing over what others wrote', async () => {
    const { sessionId } = await begun()
    const { roll } = await stage.attend(sessionId, { 'campaign-901': 'deputy', 'campaign-902': 'deputy' })
    expect(roll.map(({ came }) => came)).toEqual([undefined, 'deputy'])
    await expect(stage.attend(sessionId, {})).rejects.toEqual(refused('version_conflict'))
    await expect(stage.write(sessionId, 'top_zzzzzzzzzzzz', {}, 2)).rejects.toEqual(refused('not_found'))
  })

  it('are adopted at a later session of the same council, and never change again', async () => {
    const matterId = await stage.bring()
    const [earlier, later] = [await begun({ from: '10:00', to: '11:00' }), await begun()]
    const joint = await stage.plan({ date: '2026-12-01' })
    const adopt = (adoptedIn = later.sessionId) => stage.adopt(earlier.sessionId, adoptedIn)
    await expect(adopt(earlier.sessionId)).rejects.toEqual(refused('not_a_later_session'))
    await expect(adopt(joint.sessionId)).rejects.toEqual(refused('not_a_later_session'))
    await expect(stage.adopt(later.sessionId, earlier.sessionId)).rejects.toEqual(
      refused('not_a_later_session'),
    )
    expect(await adopt()).toMatchObject({ state: 'adopted', adoptedIn: later.sessionId })
    const { minutes } = await stage.read(earlier.sessionId)
    await expect(adopt()).rejects.toEqual(refused('minutes_adopted'))
    for (const version of [1, 2]) {
      await expect(stage.write(earlier.sessionId, matterId, { notes: 'Anders' }, version)).rejects.toEqual(
        refused('minutes_adopted'),
      )
      await expect(stage.attend(earlier.sessionId, {}, version)).rejects.toEqual(refused('minutes_adopted'))
    }
    expect((await stage.read(earlier.sessionId)).minutes).toEqual(minutes)
  })

  it('say what came of each matter: votes and decisions, taken from the board or the archive', async () => {
    const proposalId = 'pro_000000000001'
    const tally = { seats: 44, yes: 30, no: 4, abstain: 0 }
    const { sessionId } = await stage.plan()
    const point = {
      matterId: proposalId,
      kind: 'proposal' as const,
      refId: proposalId,
      title: 'Mieten',
      minutes: 5,
    }
    await stage.deps.sessions.add(
      (await stage.read(sessionId)).session,
      { ...point, councilIds: ['campaign'] },
      now().toISOString(),
    )
    await stage.begin(sessionId)
    const stored = (partition: string, state: string) =>
      tables.campaigns.client.send(
        new PutCommand({
          TableName: tables.names.councils,
          Item: {
            pk: partition,
            sk: proposalId,
            entity: 'standing',
            proposalId,
            state,
            textVersion: 2,
            tallies: { campaign: tally, activists: tally },
            settledAt: '2026-11-23T09:00:00.000Z',
          },
        }),
      )
    await stored('ARCHIVE', 'decided')
    const reading = await counting(() => stage.read(sessionId))
    expect(reading.requests.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query'])
    const told = reading.answer.minutes?.points.find(({ matterId }) => matterId === proposalId)
    expect(told?.cameOf).toEqual({
      state: 'decided',
      textVersion: 2,
      votes: { campaign: tally, activists: tally },
      decidedAt: '2026-11-23T09:00:00.000Z',
    })
  })
})

it('writing and adopting cost what is said of them', async () => {
  await stage.bring()
  const [one, two] = [
    await stage.plan({ from: '08:00', to: '09:00' }),
    await begun({ from: '09:00', to: '09:30' }),
  ]
  const beginning = await counting(() => stage.begin(one.sessionId))
  expect(beginning.requests).toEqual(['Query', 'Query', 'Query', 'Query', 'Query', 'TransactWriteItems'])
  const matterId = beginning.answer.points[0]!.matterId
  const writing = await counting(() => stage.write(one.sessionId, matterId, { isSettled: true }))
  expect(writing.requests).toEqual(['Query', 'Query', 'TransactWriteItems', 'BatchGetItem'])
  const adopting = await counting(() => stage.adopt(one.sessionId, two.sessionId, 2))
  expect(adopting.requests).toEqual(['Query', 'Query', 'Query', 'BatchGetItem', 'TransactWriteItems'])
  const reading = await counting(() => stage.read(one.sessionId))
  expect(reading.requests).toEqual(['Query'])
  const past = await counting(() =>
    listSessions.run(
      { params: undefined, query: { show: 'past' }, body: undefined, actor: stage.chair },
      stage.deps,
    ),
  )
  expect(past.requests).toEqual(['Query'])
  expect([beginning, writing, adopting].map(({ writeUnits }) => writeUnits)).toEqual([6, 4, 5])
  expect([beginning, writing, adopting, reading, past].map(({ readUnits }) => readUnits)).toEqual([
    4, 3.5, 4.5, 1, 0.5,
  ])
})
