import { describe, expect, it } from 'vitest'
import { ApiRefusal } from '#shared/http/client.ts'
import { savedOver } from './saved-over.ts'

const day = (on: string) => ({ on, what: 'Aktionstag' })
const found = { text: 'Alt', keyDates: [day('1'), day('2')], version: 3 }
const sent = (hidden: Record<string, unknown>) => (name: string) =>
  hidden[name] ? JSON.stringify(hidden[name]) : ''
const places = { keyDates: (entry: number, part: string) => `keyDates.${[1, 4][entry]}.${part}` }
const saving = (hidden: Record<string, unknown>, now: Record<string, unknown>) =>
  savedOver(sent(hidden), { now, places, send: async (body) => body })

describe('what is sent', () => {
  it('is what was typed, where nothing was there', async () => {
    expect(await saving({}, { text: 'Neu' })).toEqual({ text: 'Neu' })
  })

  it('goes over the version that was found', async () => {
    const now = { text: 'Neu', keyDates: found.keyDates }
    expect(await saving({ was: found }, now)).toEqual({ ...found, text: 'Neu' })
  })

  it('goes over the version of others only when that was seen, with what they changed', async () => {
    const seen = { ...found, keyDates: [day('1'), day('2'), day('3')], version: 4 }
    const now = { text: 'Neu', keyDates: [day('2')] }
    expect(await saving({ was: found, seen }, now)).toEqual({
      text: 'Neu',
      keyDates: [day('2'), day('3')],
      version: 4,
    })
  })
})

describe('what the API finds wrong', () => {
  const refusing = (now: Record<string, unknown>, field: string) => {
    const problem = { type: 'about:blank', title: 'Wrong', status: 400, code: 'invalid_request' }
    return savedOver(sent({ was: found }), {
      now,
      places,
      send: () => Promise.reject(new ApiRefusal({ ...problem, fields: [{ field, code: 'not_a_date' }] })),
    })
  }
  const toldAt = (field: string) => expect.objectContaining({ fields: [{ field, code: 'not_a_date' }] })

  it('is told where it was typed, whatever stood empty before it', async () => {
    const now = { text: 'Alt', keyDates: [day('1'), day('x')] }
    await expect(refusing(now, 'keyDates.1.on')).rejects.toEqual(toldAt('keyDates.4.on'))
  })

  it('keeps its name where the form uses the same', async () => {
    await expect(refusing({ text: '', keyDates: [] }, 'text')).rejects.toEqual(toldAt('text'))
  })
})
