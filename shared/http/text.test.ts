import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, paragraphs } from './text.ts'

const name = line(1, 80)
const story = paragraphs(3, 200)

const messageOf = (schema: typeof name | typeof story, text: unknown) =>
  schema.safeParse(text).error?.issues[0]?.message

const invisible = {
  'a line break, as in a forged mail header': '\r\nBcc: all@example.org',
  'a line feed': '\n',
  'a null byte': '\u0000',
  'an escape sequence of a terminal': '\u001b[2J',
  'a zero-width space': '\u200b',
  'a soft hyphen': '\u00ad',
  'a word joiner': '\u2060',
  'a mark that turns the direction': '\u202e',
  'an isolate that turns the direction': '\u2066',
  'an Arabic letter mark': '\u061c',
  'a byte order mark': '\ufeff',
  'a line separator': '\u2028',
  'an invisible tag': '\u{e0041}',
  'half a surrogate pair': '\ud83d',
}

describe('one line refuses', () => {
  it.each(Object.entries(invisible))('%s', (_, sign) => {
    expect(messageOf(name, `Thuy${sign}Nguyen`)).toBe('unprintable_character')
  })

  it.each([
    ['letters that are drawn as nothing', '\u3164'],
    ['a blank braille pattern', '\u2800'],
    ['joiners that join nothing', '\u200d\u200c'],
  ])('%s as the whole name', (_, text) => {
    expect(messageOf(name, text)).toBe('unprintable_character')
  })

  it('nothing but white space, of whatever kind', () => {
    expect(name.safeParse(' \u00a0\u2003 ').error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 1 })
  })

  it('what is too long, but not for the white space around it', () => {
    expect(name.safeParse('x'.repeat(81)).success).toBe(false)
    expect(name.safeParse(` ${'x'.repeat(80)} `).success).toBe(true)
  })
})

describe('one line keeps', () => {
  it.each([
    'Ayşe Demir',
    'Nguyễn Thị Thuý',
    "O'Neill-Öztürk",
    'علی‌رضا',
    '李明',
    'Mitstreiter*innen',
    'Jo 👩‍🌾',
  ])('%s', (text) => {
    expect(name.parse(text)).toBe(text)
  })

  it('a script as the text it is', () => {
    expect(name.parse('<script>alert(1)</script>')).toBe('<script>alert(1)</script>')
  })

  it('white space as single spaces', () => {
    expect(name.parse('  Thuy\u00a0 \u2009Nguyen ')).toBe('Thuy Nguyen')
  })

  it('nothing that a second look would change or refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const once = name.safeParse(text).data ?? 'refused'
        expect(name.parse(once)).toBe(once)
        expect(once).not.toMatch(/[\r\n\u0000-\u001f\u2028\u202e]/)
      }),
    )
  })
})

describe('paragraphs', () => {
  it.each(Object.entries(invisible).filter(([, sign]) => !sign.includes('\n')))('refuse %s', (_, sign) => {
    expect(messageOf(story, `Wir treffen${sign} uns.`)).toBe('unprintable_character')
  })

  it('refuse a lone carriage return, which hides what stands before it', () => {
    expect(messageOf(story, 'gut\rböse')).toBe('unprintable_character')
  })

  it('keep lines and tabs, however they were ended', () => {
    expect(story.parse(' eins\r\nzwei\n\n\tdrei ')).toBe('eins\nzwei\n\n\tdrei')
  })

  it('count after trimming', () => {
    expect(story.safeParse(' a \n ').error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 3 })
  })
})
