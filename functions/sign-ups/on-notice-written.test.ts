import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { cancelAction } from '../actions/cancel-action.ts'
import { reviseAction } from '../actions/revise-action.ts'
import { writeToAttendees } from '../actions/write-to-attendees.ts'
import { actorOf, chapters, now } from '../cast.ts'
import { injectFaults } from '../dynamo/inject-faults.ts'
import { actionDeps, enteredAction, newAction, setStage } from '../set-stage.ts'
import { noticeStore } from './notice-store.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const { tellEverybody } = await import('./on-notice-written.ts')
const deps = actionDeps(tables, now)
const listener = tellEverybody({ ...stage.deps, notices: noticeStore(tables.signUps) })
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

let seen = 0
async function notices(): Promise<DynamoDBRecord[]> {
  const all = (await tables.changes('campaigns')) as DynamoDBRecord[]
  const fresh = all.slice(seen)
  seen = all.length
  return fresh.filter(({ dynamodb }) => dynamodb?.NewImage?.['entity']?.S === 'notice')
}
beforeEach(() => notices())

const call = ({ actionId }: ActionWithShifts) => ({
  params: { chapterId: chapters.dresden.chapterId, actionId },
  query: undefined,
  actor: actorOf('katrin'),
})
const entered = (action: ActionWithShifts, change: object = {}) => {
  const { campaignId: _, copyOf: _none, ...words } = newAction()
  const shifts = words.shifts.map((shift, position) => ({
    ...shift,
    shiftId: action.shifts[position]!.shiftId,
  }))
  return { ...words, shifts, version: 1, scope: 'this' as const, ...change }
}
const revise = (action: ActionWithShifts, change: object) =>
  reviseAction.run({ ...call(action), body: entered(action, change) }, deps)
const cancel = (action: ActionWithShifts) =>
  cancelAction.run({ ...call(action), body: { version: 1, reason: 'Sturmwarnung', scope: 'this' } }, deps)

const people = ['ada@example.org', 'kim@example.org', 'lou@example.org']
/** An action with three who come to its first shift, and one who has not confirmed. */
async function actionWithPeople() {
  const action = await enteredAction(tables, { state: 'published' })
  for (const email of people) {
    await stage.signUp(action, email)
    await stage.confirm(action, email)
  }
  await stage.signUp({ ...action, shiftId: action.otherShiftIds[0]! }, 'held@example.org')
  return action
}
const told = async (action: ActionWithShifts, kind: string) =>
  (await stage.stored())
    .filter((item) => item['kind'] === kind && item['actionId'] === action.actionId)
    .map((item) => String(item['to']))
    .toSorted()

describe('nobody hears', () => {
  it('of a change that is none of time or place', async () => {
    const action = await actionWithPeople()
    await revise(action, { title: 'Infostand mit Glühwein' })
    expect(await notices()).toEqual([])
  })

  it('who has not confirmed', async () => {
    const action = await actionWithPeople()
    await cancel(action)
    await listener({ Records: await notices() })
    expect(await told(action, 'action_cancelled')).toEqual(people)
  })
})

describe('everybody hears once', () => {
  it('of another day: their sign-ups and reminders follow', async () => {
    const action = await actionWithPeople()
    expect(await revise(action, { on: '2026-12-12' })).toMatchObject({ sequence: 1 })
    const records = await notices()
    for (let times = 0; times < 3; times += 1)
      expect(await listener({ Records: records })).toEqual({ batchItemFailures: [] })
    expect(await told(action, 'action_changed')).toEqual(people)
    const [one] = await stage.signUpsFor(action)
    expect(one).toMatchObject({
      state: 'confirmed',
      about: { startsAt: '2026-12-12T09:00:00.000Z' },
      nextMoment: { moment: 'day_before', at: '2026-12-11T10:00:00.000Z' },
    })
  })

  it('of a day far away, and who waits keeps their place in the line as long', async () => {
    const action = await actionWithPeople()
    await stage.signUp(action, 'waits@example.org')
    await stage.confirm(action, 'waits@example.org')
    await revise(action, { on: '2027-01-30' })
    await listener({ Records: await notices() })
    const line = (await stage.stored()).filter((item) => item['entity'] === 'line-entry')
    const own = line.filter(({ actionId }) => actionId === action.actionId)
    expect(own).toMatchObject([{ endsAt: '2027-01-30T11:00:00.000Z', ttl: 1_803_898_800 }])
  })

  it('that it is called off, and nobody is reminded any more', async () => {
    const action = await actionWithPeople()
    expect(await cancel(action)).toMatchObject({ state: 'cancelled', sequence: 1 })
    await listener({ Records: await notices() })
    expect(await told(action, 'action_cancelled')).toEqual(people)
    const all = await stage.signUpsFor(action)
    expect(all.map(({ state, nextMoment }) => [state, nextMoment])).toEqual(
      people.map(() => ['cancelled', undefined]),
    )
  })

  it('what the chapter writes, each in a mail of their own', async () => {
    const action = await actionWithPeople()
    const body = { subject: 'Regenschirme', text: 'Bringt bitte Schirme mit.', key: crypto.randomUUID() }
    for (let times = 0; times < 2; times += 1) await writeToAttendees.run({ ...call(action), body }, deps)
    await expect(
      writeToAttendees.run({ ...call(action), body: { ...body, text: 'Etwas anderes' } }, deps),
    ).rejects.toMatchObject({ code: 'key_reused' })
    const records = await notices()
    expect(records).toHaveLength(1)
    await listener({ Records: records })
    expect(await told(action, 'message')).toEqual(people)
  })

  it('though every third write fails, some after they were stored', async () => {
    const action = await actionWithPeople()
    await cancel(action)
    const records = await notices()
    let draw = 0
    const calm = injectFaults(tables.client, 0.34, () => (draw += 0.37) % 1)
    try {
      for (let tries = 0; tries < 12; tries += 1) await listener({ Records: records })
    } finally {
      calm()
    }
    await listener({ Records: records })
    expect(await told(action, 'action_cancelled')).toEqual(people)
  })

  it('of two shifts in one mail', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    const shiftIds = [action.shiftId, action.otherShiftIds[0]!]
    await stage.signUp(action, 'both@example.org', { shiftIds })
    await stage.confirm(action, 'both@example.org')
    await cancel(action)
    await listener({ Records: await notices() })
    expect(await told(action, 'action_cancelled')).toEqual(['both@example.org'])
  })
})
