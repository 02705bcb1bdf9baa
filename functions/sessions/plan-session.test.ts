import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { changeSession } from './plan-session.ts'
import { listMySessions } from './read-sessions.ts'
import { stageSessions } from './stage-sessions.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageSessions(tables, now)
beforeAll(() => stage.enterSeats())
afterAll(() => tables.stop())

const none = { params: undefined, query: undefined, body: undefined }
const refused = (code: string) => expect.objectContaining({ code })

describe('nobody plans a session', () => {
  it('but the federal office and the chair of one of its councils today', async () => {
    await expect(stage.plan({}, stage.seated)).rejects.toEqual(refused('not_your_session'))
    await expect(stage.plan({}, stage.former)).rejects.toEqual(refused('not_your_session'))
    await expect(stage.plan({}, actorOf('katrin'))).rejects.toEqual(refused('not_your_session'))
    await expect(stage.plan({ councilIds: ['activists'] })).rejects.toEqual(refused('not_your_session'))
    await stage.plan({ councilIds: ['activists'], date: '2027-03-01' }, actorOf('paul'))
  })

  it('in the past, nor moves it there or over what somebody else saved', async () => {
    await expect(stage.plan({ date: '2026-11-22' })).rejects.toEqual(refused('date_passed'))
    const { sessionId } = await stage.plan({ date: '2027-01-10' })
    const change = (words: object, version = 1) =>
      changeSession.run(
        { ...none, params: { sessionId }, body: { ...stage.body(words), version }, actor: stage.chair },
        stage.deps,
      )
    await expect(change({ date: '2026-11-22' })).rejects.toEqual(refused('date_passed'))
    await expect(change({ councilIds: ['activists'] })).rejects.toEqual(refused('not_your_session'))
    expect(await change({ date: '2027-01-11' })).toMatchObject({ date: '2027-01-11', version: 2 })
    await expect(change({ date: '2027-01-12' })).rejects.toEqual(refused('version_conflict'))
  })
})

describe('an agenda', () => {
  it('holds what waits on the next session of the council, once where both bring it', async () => {
    const matterId = await stage.bring(['campaign', 'activists'])
    const later = await stage.plan({ date: '2026-12-20' })
    const next = await stage.plan({ date: '2026-11-25', councilIds: ['campaign', 'activists'] })
    const { points } = await stage.read(next.sessionId)
    expect(points.filter((point) => point.matterId === matterId)).toEqual([
      expect.objectContaining({ councilIds: ['campaign', 'activists'], minutes: 15 }),
    ])
    expect((await stage.read(later.sessionId)).points).toEqual([])
    // An earlier one is planned: it stands there by itself.
    const sooner = await stage.plan({ date: '2026-11-24' })
    expect((await stage.read(sooner.sessionId)).points).toEqual([
      expect.objectContaining({ matterId, councilIds: ['campaign'] }),
    ])
  })

  it('takes free points, each key once, and only from whoever keeps it', async () => {
    const { sessionId } = await stage.plan({ date: '2027-02-01' })
    const key = crypto.randomUUID()
    await expect(stage.add(sessionId, 'Kasse', key, stage.seated)).rejects.toEqual(
      refused('not_your_session'),
    )
    await stage.add(sessionId, 'Kasse', key)
    await stage.add(sessionId, 'Kasse', key)
    expect((await stage.read(sessionId, stage.seated)).points.map(({ title }) => title)).toEqual(['Kasse'])
  })

  it('is put in order, and free points are dropped; what is not on it is refused', async () => {
    const { sessionId } = await stage.plan({ date: '2027-02-02' })
    for (const title of ['Erstens', 'Zweitens', 'Drittens']) await stage.add(sessionId, title)
    const { points } = await stage.read(sessionId)
    const called = (title: string) => points.find((point) => point.title === title)!.matterId
    const [first, second, third] = [called('Erstens'), called('Zweitens'), called('Drittens')]
    await stage.arrange(
      sessionId,
      [
        { matterId: third, minutes: 5 },
        { matterId: first, minutes: 30 },
      ],
      [second],
    )
    expect((await stage.read(sessionId)).points).toMatchObject([
      { title: 'Drittens', minutes: 5 },
      { title: 'Erstens', minutes: 30 },
    ])
    await expect(stage.arrange(sessionId, [{ matterId: second, minutes: 5 }])).rejects.toEqual(
      refused('agenda_changed'),
    )
  })

  it('keeps forty points at most', async () => {
    const { sessionId } = await stage.plan({ date: '2027-02-03' })
    for (let n = 0; n < 40; n += 1) await stage.add(sessionId, `Punkt ${n}`)
    await expect(stage.add(sessionId)).rejects.toEqual(refused('agenda_full'))
    const { points } = await stage.read(sessionId)
    const reversed = points.toReversed().map(({ matterId }) => ({ matterId, minutes: 3 }))
    await stage.arrange(sessionId, reversed)
    expect((await stage.read(sessionId)).points.map(({ title }) => title)).toEqual(
      points.toReversed().map(({ title }) => title),
    )
  })
})

it('deputies and holders see the sessions of their councils, others none', async () => {
  const mine = (actor: typeof stage.chair) => listMySessions.run({ ...none, actor }, stage.deps)
  expect((await mine(stage.seated)).sessions.length).toBeGreaterThan(3)
  expect(await mine(stage.former)).toEqual({ seats: [], sessions: [] })
  expect((await counting(() => mine(stage.chair))).requests).toEqual(['Query', 'Query'])
})

it('planning, reading and changing an agenda cost what is said of them', async () => {
  const planning = await counting(() => stage.plan({ date: '2027-04-01' }))
  expect(planning.requests).toEqual(['Query', 'TransactWriteItems'])
  const { sessionId } = planning.answer
  const adding = await counting(() => stage.add(sessionId))
  expect(adding.requests).toEqual(['Query', 'Query', 'Query', 'Query', 'Query', 'TransactWriteItems'])
  const reading = await counting(() => stage.read(sessionId))
  expect(reading.requests).toEqual(['Query', 'Query', 'Query', 'Query', 'Query'])
  const [point] = reading.answer.points
  const arranging = await counting(() =>
    stage.arrange(sessionId, [{ matterId: point!.matterId, minutes: 20 }]),
  )
  expect(arranging.requests).toEqual(['Query', 'Query', 'Query', 'Query', 'Query', 'TransactWriteItems'])
  expect([planning, adding, arranging].map(({ writeUnits }) => writeUnits)).toEqual([3, 4, 4])
  expect([planning, adding, reading].map(({ readUnits }) => readUnits)).toEqual([0.5, 5, 6])
})
