import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chance } from '#infra/local/seed/chance.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { InjectedFault, injectFaults } from '../dynamo/inject-faults.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const { mailsAbout, signUpsFor, taken } = stage
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const thuy = 'thuy.nguyen@example.org'
const published = (about: object = {}) => enteredAction(tables, { state: 'published', ...about })
const refused = (code: string) => expect.objectContaining({ code })
const held = { next: 'confirm_by_mail', full: [] }

describe('the same request once more', () => {
  let key: string
  beforeEach(() => {
    key = crypto.randomUUID()
  })

  it('is refused when it asks for something else', async () => {
    const action = await published()
    await stage.signUp(action, thuy, { key })
    for (const change of [{ name: 'Thuy Tran' }, { shiftIds: action.otherShiftIds }, { locale: 'en' }])
      await expect(stage.signUp(action, thuy, { key, ...change })).rejects.toEqual(refused('key_reused'))
    expect([(await signUpsFor(action)).length, (await mailsAbout(action)).length]).toEqual([1, 1])
  })

  it('gets the same answer, also when the shift is full by now, the person has confirmed, or has cancelled', async () => {
    const action = await published({ shifts: [{ from: '10:00', to: '12:00', capacity: 1 }] })
    const again = () => stage.signUp(action, thuy, { key })
    expect([await again(), await again()]).toEqual([held, held])
    await stage.confirm(action, thuy)
    expect(await again()).toEqual(held)
    await stage.cancel(action, thuy)
    expect(await again()).toEqual(held)
    expect([await taken(action), await stage.stateOf(action, thuy)]).toEqual([0, 'cancelled'])
  })

  it('with the key of somebody else is a request of its own', async () => {
    const action = await published()
    await stage.signUp(action, thuy, { key })
    expect(await stage.signUp(action, 'kim@example.org', { key })).toEqual(held)
    expect(await taken(action)).toBe(2)
  })

  /** More of them: `RF_PRESSES=10000`. */
  const people = Number(process.env['RF_PRESSES'] ?? 60)

  it('sent one to five times, with answers lost on the way, makes no doubles', async () => {
    const action = await published({ shifts: [{ from: '10:00', to: '12:00', capacity: 999 }] })
    const luck = chance('presses')
    const random = () => luck.between(0, 999_999) / 1e6
    const endFaults = injectFaults(tables.client, 0.3, random)
    let lost = 0
    const press = async (n: number) => {
      const own = crypto.randomUUID()
      const times = 1 + Math.floor(random() * 5)
      for (let time = 0, answered = false; time < times || !answered; time += 1)
        answered = await stage.signUp(action, `person-${n}@example.org`, { key: own }).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof InjectedFault)) throw error
            lost += 1
            return false
          },
        )
    }
    try {
      await Promise.all(Array.from({ length: Math.min(people, 900) }, (_, n) => press(n)))
    } finally {
      endFaults()
    }
    const count = Math.min(people, 900)
    expect(lost).toBeGreaterThan(count / 10)
    expect([
      await taken(action),
      (await signUpsFor(action)).length,
      (await mailsAbout(action)).length,
    ]).toEqual([count, count, count])
  })
})

describe('a phone number', () => {
  it.each(['0151 234 567 89', '+49 151 23456789', '0049151/23456789', '(0151) 23456789'])(
    'is one person however it is written: %s',
    async (typed) => {
      const action = await published()
      expect(await stage.signUp(action, typed)).toEqual({ next: 'wait_for_call', full: [] })
      expect(await stage.signUp(action, '+4915123456789')).toEqual({ next: 'wait_for_call', full: [] })
      expect(await signUpsFor(action)).toMatchObject([{ phone: '+4915123456789', state: 'held' }])
      expect((await signUpsFor(action))[0]).not.toHaveProperty('email')
    },
  )

  it('is not written to, but its request is recognised', async () => {
    const action = await published()
    const key = crypto.randomUUID()
    await stage.signUp(action, '0151 23456789', { key })
    const [remembered, ...others] = await mailsAbout(action)
    expect([remembered, others]).toEqual([expect.objectContaining({ sentAt: now().toISOString() }), []])
    for (const field of ['to', 'name', 'contactKey']) expect(remembered).not.toHaveProperty(field)
    await expect(stage.signUp(action, '0151 23456789', { key, name: 'Kim' })).rejects.toEqual(
      refused('key_reused'),
    )
  })
})
