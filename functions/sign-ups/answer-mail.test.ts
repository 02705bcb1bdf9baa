import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { getOwnCalendar } from './get-own-calendar.ts'
import { giveFeedback } from './give-feedback.ts'
import { reassure } from './reassure-host.ts'
import { nobody, stageSignUps, type OfShift } from './stage-sign-ups.ts'

const tables = await withTables()
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { deps, tokenFor } = stage
beforeAll(() => setStage(tables))
beforeEach(() => {
  clock = now()
})
afterAll(() => tables.stop())

const [thuy, kim] = ['thuy.nguyen@example.org', 'kim@example.org']
const refused = (code: string) => expect.objectContaining({ code })
const manage = (of: OfShift, contact = thuy) => tokenFor(of, contact, 'manage', 24 * 60)
const say = (token: string) => reassure.run({ ...nobody, params: undefined, body: { token } }, deps)
const answer = (token: string, mood: number, text?: string) =>
  giveFeedback.run(
    { ...nobody, params: undefined, body: { token, feedback: { mood, ...(text && { text }) } } },
    deps,
  )
const calendar = (token: string) =>
  getOwnCalendar.run({ ...nobody, params: undefined, body: undefined, query: { token } }, deps)

/** Thuy comes to both shifts; Kim has not confirmed. */
async function coming() {
  const action = await enteredAction(tables, { state: 'published' })
  await stage.signUp(action, thuy, { shiftIds: [action.shiftId, action.otherShiftIds[0]!] })
  await stage.confirm(action, thuy)
  await stage.signUp(action, kim)
  return action
}
const afterIt = ({ endsAt }: { endsAt: string }) => (clock = new Date(Date.parse(endsAt) + 7_200_000))

describe('nothing is said, answered or handed out', () => {
  const all = [
    ['still coming', say],
    ['how it was', (token: string) => answer(token, 3)],
    ['the calendar', calendar],
  ] as const

  it.each(all)('%s: by a ticket, which others see at the door', async (_, act) => {
    const action = await coming()
    await expect(act(tokenFor(action, thuy, 'ticket'))).rejects.toEqual(refused('link_invalid'))
  })

  it.each(all)('%s: by somebody who has not confirmed, has cancelled, or never signed up', async (_, act) => {
    const action = await coming()
    afterIt(action)
    await expect(act(manage(action, kim))).rejects.toEqual(refused('link_expired'))
    await expect(act(manage(action, 'nobody@example.org'))).rejects.toEqual(refused('link_expired'))
    clock = now()
    for (const shiftId of [action.shiftId, action.otherShiftIds[0]!])
      await stage.cancel({ ...action, shiftId }, thuy)
    afterIt(action)
    await expect(act(manage(action))).rejects.toEqual(refused('link_expired'))
  })

  it('about an action that has not begun', async () => {
    const action = await coming()
    await expect(answer(manage(action), 3)).rejects.toEqual(refused('not_over_yet'))
  })
})

it('“still coming” holds for all shifts of the person, and is said once', async () => {
  const action = await coming()
  const first = clock.toISOString()
  await say(manage(action))
  clock = new Date(clock.getTime() + 3_600_000)
  await say(manage(action))
  const all = await deps.signUps.ofPersonAt(stage.keyOf(action, thuy))
  expect(all.map(({ reassuredAt }) => reassuredAt)).toEqual([first, first])
  const [other] = await deps.signUps.ofPersonAt(stage.keyOf(action, kim))
  expect(other!.reassuredAt).toBeUndefined()
})

it('one answer a person; a later one takes its place', async () => {
  const action = await coming()
  afterIt(action)
  await answer(manage(action), 1, 'Zu kalt.')
  expect(await answer(manage(action), 3)).toMatchObject({ feedback: { mood: 3 } })
  const all = await deps.signUps.ofPersonAt(stage.keyOf(action, thuy))
  expect(all.flatMap(({ feedback }) => feedback ?? [])).toEqual([{ mood: 3 }])
})

describe('the calendar file', () => {
  it('has the shifts the person comes to, under the ids that the mails use', async () => {
    const action = await coming()
    await stage.cancel(action, thuy)
    const text = await calendar(manage(action))
    expect([...text.matchAll(/^UID:(.+)@roter-faden\r?$/gm)].map(([, id]) => id)).toEqual([
      action.otherShiftIds[0],
    ])
    expect(text).toContain('METHOD:PUBLISH')
  })

  it('of an action that is called off takes them out again', async () => {
    const action = await coming()
    const off = { ...action, state: 'cancelled' as const, sequence: 1, cancelledBecause: 'Sturm' }
    const actions = { actionWithShifts: async () => off }
    const query = { token: manage(action) }
    const text = await getOwnCalendar.run(
      { ...nobody, params: undefined, body: undefined, query },
      { ...deps, actions },
    )
    expect(text).toMatch(/METHOD:CANCEL/)
    expect([...text.matchAll(/STATUS:CANCELLED/g)]).toHaveLength(2)
  })
})
