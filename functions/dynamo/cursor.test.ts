import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/http/refusal.ts'
import { cursors } from './cursor.ts'

const ours = cursors('the secret of these tests')
const question = JSON.stringify(['action', { partition: 'action#dresden' }])
const key = {
  pk: 'ACTION#act_000000000001',
  sk: 'ACTION',
  byChapterPk: 'action#dresden',
  byChapterSk: '2026-12-05',
}
const cursor = ours.seal(question, key)

const opened = (text: string, asked = question) => {
  try {
    return ours.open(asked, text)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a cursor is refused', () => {
  it('with any bit of it changed', () => {
    const bytes = Buffer.from(cursor)
    const accepted = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      return flipped.toString('latin1')
    }).filter((text) => opened(text) !== 'cursor_invalid')
    expect(accepted).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['its key alone', cursor.split('.')[0]!],
    ['something behind it', `${cursor}.x`],
    ['padding', `${cursor}=`],
    ['the form of an older one', Buffer.from(JSON.stringify(key)).toString('base64')],
    ['another secret', cursors('another secret').seal(question, key)],
  ])('with %s', (_, text) => {
    expect(opened(text)).toBe('cursor_invalid')
  })

  it('when it comes back to another list', () => {
    const other = JSON.stringify(['action', { partition: 'action#leipzig' }])
    expect(opened(cursor, other)).toBe('cursor_invalid')
    expect(opened(cursor, '')).toBe('cursor_invalid')
  })

  it('when question and key are cut at another place', () => {
    const shifted = ours.seal('a\nb', { c: 1 })
    const text = Buffer.from(`b\n${JSON.stringify({ c: 1 })}`).toString('base64url')
    expect(opened(`${text}.${shifted.split('.')[1]}`, 'a')).toBe('cursor_invalid')
  })
})

it('a cursor gives back its key and fits into an address', () => {
  expect(opened(cursor)).toEqual(key)
  expect(cursor).toMatch(/^[\w.-]+$/)
})
