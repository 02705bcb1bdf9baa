import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import type { Attendee } from '#shared/sign-ups/sign-up.ts'
import { actorOf, chapters, now, type Who } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { getCheckInLink } from './get-check-in-link.ts'
import { saveAttendee } from './save-attendee.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const phone = '0151 23456789'
const planned = (capacity = 2) =>
  enteredAction(tables, { state: 'published', shifts: [{ from: '10:00', to: '12:00', capacity }] })
type Action = Awaited<ReturnType<typeof planned>>
type Said = { note?: string; called?: true; attendance?: Attendee['attendance'] }

const save = (
  action: Action,
  contact: string,
  body: Said,
  who: Exclude<Who, 'kai'> = 'katrin',
  { chapterId } = chapters.dresden,
) => {
  const { actionId, shiftId, contactKey } = stage.keyOf(action, contact)
  return saveAttendee.run(
    {
      params: { chapterId, actionId, shiftId, attendeeId: contactKey },
      query: undefined,
      body,
      actor: actorOf(who),
    },
    stage.deps,
  )
}

describe('nothing is noted', () => {
  it.each(['sabine', 'lena', 'ole', 'thuy', 'stranger'] as const)('by %s', async (who) => {
    const action = await planned()
    await stage.signUp(action, phone)
    await expect(save(action, phone, { called: true }, who)).rejects.toEqual(refused('not_your_chapter'))
    expect(await stage.stateOf(action, phone)).toBe('held')
  })

  it('under another chapter, or about nobody', async () => {
    const action = await planned()
    await stage.signUp(action, phone)
    await expect(save(action, phone, { note: 'x' }, 'lena', chapters.leipzig)).rejects.toEqual(
      refused('not_found'),
    )
    await expect(save(action, 'nobody@example.org', { note: 'x' })).rejects.toEqual(refused('not_found'))
  })
})

describe('a call', () => {
  it('makes sure of a place, once', async () => {
    const action = await planned()
    await stage.signUp(action, phone)
    expect(await save(action, phone, { called: true })).toMatchObject({
      state: 'confirmed',
      phone: '+4915123456789',
    })
    expect(await save(action, phone, { called: true })).toMatchObject({ state: 'confirmed' })
    expect(await stage.taken(action)).toBe(1)
  })

  it('puts whoever asked behind those in line', async () => {
    const action = await planned(1)
    await stage.come(action, ['first@example.org', 'second@example.org'])
    await stage.signUp(action, phone)
    expect(await save(action, phone, { called: true })).toMatchObject({ state: 'waiting' })
    expect([await stage.taken(action), await stage.waiting(action)]).toEqual([1, 2])
  })

  it('confirms nobody who gave an address: that is theirs to do', async () => {
    const action = await planned()
    await stage.signUp(action, 'kim@example.org')
    expect(await save(action, 'kim@example.org', { called: true })).not.toHaveProperty('email')
    expect(await stage.stateOf(action, 'kim@example.org')).toBe('held')
  })
})

it('notes and attendance are kept, and taken back by saying nothing', async () => {
  const action = await planned()
  await stage.come(action, ['kim@example.org'])
  const said = { note: 'bringt den Tisch mit', attendance: 'attended' } as const
  expect(await save(action, 'kim@example.org', said)).toMatchObject(said)
  const bare = await save(action, 'kim@example.org', { note: '' })
  expect(bare).not.toHaveProperty('note')
  expect(bare).not.toHaveProperty('attendance')
  expect(bare.state).toBe('confirmed')
})

describe('the link for the door', () => {
  const linkFor = (
    { actionId }: Action,
    who: Exclude<Who, 'kai'> = 'katrin',
    { chapterId } = chapters.dresden,
  ) =>
    getCheckInLink.run(
      { params: { chapterId, actionId }, query: undefined, body: undefined, actor: actorOf(who) },
      stage.deps,
    )

  it('goes to the host only', async () => {
    const action = await planned()
    await expect(linkFor(action, 'lena')).rejects.toEqual(refused('not_your_chapter'))
    await expect(linkFor(action, 'lena', chapters.leipzig)).rejects.toEqual(refused('not_found'))
  })

  it('opens the door of that action and nothing else, until twelve hours after it', async () => {
    const action = await planned()
    const { token } = await linkFor(action)
    const { links } = stage.deps
    const end = Date.parse(action.endsAt) + 12 * 3_600_000
    expect(links.open(token, new Date(end), ['check_in'])).toMatchObject({ actionId: action.actionId })
    expect(() => links.open(token, new Date(end + 1000), ['check_in'])).toThrow('expired')
    expect(() => links.open(token, now(), ['manage', 'confirm', 'ticket'])).toThrow('not one of ours')
  })
})
