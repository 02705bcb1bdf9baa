import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, cast, chapters, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { listAttendees } from './list-attendees.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageSignUps(tables, now)
const { deps, looks } = stage
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
type Action = Awaited<ReturnType<typeof enteredAction>>

async function attended(people = ['thuy.nguyen@example.org', 'kim@example.org']): Promise<Action> {
  const shifts = [{ from: '10:00', to: '12:00', capacity: 200 }]
  const action = await enteredAction(tables, { state: 'published', shifts })
  await Promise.all(people.map((email) => stage.signUp(action, email)))
  return action
}

const look = (
  { actionId }: Action,
  who: Exclude<Who, 'kai'> = 'katrin',
  { chapterId } = chapters.dresden,
  {
    cursor,
    accessLog = deps.accessLog,
  }: { cursor?: string | undefined; accessLog?: typeof deps.accessLog } = {},
) =>
  listAttendees.run(
    { params: { chapterId, actionId }, query: { cursor }, body: undefined, actor: actorOf(who) },
    { ...deps, accessLog },
  )

describe('who comes is not shown', () => {
  it.each(['sabine', 'lena', 'nico', 'ole', 'paul', 'renate', 'thuy', 'stranger'] as const)(
    'to %s',
    async (who) => {
      const action = await attended()
      const before = await looks()
      await expect(look(action, who)).rejects.toEqual(refused('not_your_chapter'))
      expect(await looks()).toEqual(before)
    },
  )

  it('to a coordinator who asks under their own chapter', async () => {
    const action = await attended()
    for (const [who, chapter] of [
      ['lena', chapters.leipzig],
      ['sabine', chapters.sachsen],
      ['nico', chapters.neustadt],
    ] as const)
      await expect(look(action, who, chapter)).rejects.toEqual(refused('not_found'))
  })

  it('for an action that is not there', async () => {
    const action = await attended([])
    const missing = { ...action, actionId: 'act_zzzzzzzzzzzz' as Action['actionId'] }
    await expect(look(missing)).rejects.toEqual(refused('not_found'))
  })

  it('when the look cannot be recorded', async () => {
    const action = await attended()
    const accessLog = { looked: () => Promise.reject(new Error('out of reach')) }
    await expect(look(action, 'katrin', chapters.dresden, { accessLog })).rejects.toThrow('out of reach')
  })
})

describe('who comes is shown to the coordinator of the host', () => {
  it('with name, shift and state, and with an address only when it is confirmed to be theirs', async () => {
    const action = await attended()
    await stage.confirm(action, 'kim@example.org')
    const { items } = await look(action)
    const seen = { name: 'Thuy Nguyen', shiftId: action.shiftId, signedUpAt: now().toISOString() }
    const idOf = (contact: string) => stage.keyOf(action, contact).contactKey
    const heldUntil = new Date(now().getTime() + 48 * 3_600_000).toISOString()
    expect(items).toHaveLength(2)
    const thuy = { ...seen, attendeeId: idOf('thuy.nguyen@example.org'), state: 'held', heldUntil }
    expect(items).toContainEqual(thuy)
    const kim = { ...seen, attendeeId: idOf('kim@example.org'), email: 'kim@example.org', state: 'confirmed' }
    expect(items).toContainEqual(kim)
  })

  it('with a phone number as long as there is somebody to call', async () => {
    const action = await attended(['0151 23456789'])
    expect((await look(action)).items).toMatchObject([{ phone: '+4915123456789', state: 'held' }])
    await stage.cancel(action, '0151 23456789')
    expect((await look(action)).items[0]).not.toHaveProperty('phone')
  })

  it('each page once, and each look is recorded with how many people it showed', async () => {
    const people = Array.from({ length: 120 }, (_, n) => `person-${n}@example.org`)
    const action = await attended(people)
    await Promise.all(people.map((email) => stage.confirm(action, email)))
    const first = await look(action)
    const second = await look(action, 'katrin', chapters.dresden, { cursor: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 20, undefined])
    expect(new Set([...first.items, ...second.items].map(({ email }) => email))).toEqual(new Set(people))

    const recorded = (await looks()).filter(({ actionId }) => actionId === action.actionId)
    expect(recorded).toHaveLength(2)
    expect(recorded.map(({ people: count }) => Number(count)).toSorted((a, b) => a - b)).toEqual([20, 100])
    expect(recorded[0]).toMatchObject({
      entity: 'look',
      personId: cast.katrin.person.personId,
      at: now().toISOString(),
      pk: 'DAY#2026-11-23',
      ttl: Date.parse('2027-11-23T10:00:00Z') / 1000,
    })
  })

  it('not beyond the action: the cursor of one opens no other', async () => {
    const [one, other] = [
      await attended(Array.from({ length: 101 }, (_, n) => `p-${n}@example.org`)),
      await attended(),
    ]
    const { next } = await look(one)
    await expect(look(other, 'katrin', chapters.dresden, { cursor: next })).rejects.toEqual(
      refused('cursor_invalid'),
    )
  })
})

it('the look is written after the people were read and before they are shown', async () => {
  const action = await attended()
  const used = await counting(() => look(action))
  expect(used).toMatchObject({ requests: ['GetItem', 'Query', 'PutItem'], readUnits: 1, writeUnits: 1 })
})
