import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, cast, chapters, now, type Who } from '../cast.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { attendeeRows, writeTable } from './write-table.ts'
import { exportAttendees } from './export-attendees.ts'
import { stageSignUps } from './stage-sign-ups.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const { deps, looks } = stage
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const shifts = [{ from: '10:00', to: '12:00', capacity: 200 }]
const attended = async (people: readonly string[]) => {
  const action = await enteredAction(tables, { state: 'published', shifts })
  await stage.come(action, people)
  return action
}

type Action = Awaited<ReturnType<typeof attended>>
const exported = (
  { actionId }: Action,
  {
    who = 'katrin',
    chapter = chapters.dresden,
    accessLog = deps.accessLog,
  }: {
    who?: Exclude<Who, 'kai'>
    chapter?: { chapterId: string }
    accessLog?: typeof deps.accessLog
  } = {},
) =>
  exportAttendees.run(
    {
      params: { chapterId: chapter.chapterId as typeof chapters.dresden.chapterId, actionId },
      query: undefined,
      body: undefined,
      actor: actorOf(who),
    },
    { ...deps, accessLog },
  )

describe('the table does not leave', () => {
  it.each(['sabine', 'lena', 'ole', 'thuy', 'stranger'] as const)('to %s', async (who) => {
    const action = await attended(['kim@example.org'])
    const before = await looks()
    await expect(exported(action, { who })).rejects.toEqual(refused('not_your_chapter'))
    expect(await looks()).toEqual(before)
  })

  it('under another chapter', async () => {
    const action = await attended(['kim@example.org'])
    await expect(exported(action, { who: 'lena', chapter: chapters.leipzig })).rejects.toEqual(
      refused('not_found'),
    )
  })

  it('when it cannot be recorded', async () => {
    const action = await attended(['kim@example.org'])
    const accessLog = { looked: () => Promise.reject(new Error('out of reach')) }
    await expect(exported(action, { accessLog })).rejects.toThrow('out of reach')
  })
})

it('everybody is in the table once, phones can be read, and the look is recorded', async () => {
  const action = await attended(['kim@example.org', 'thuy.nguyen@example.org', '0151 23456789'])
  await stage.cancel(action, 'thuy.nguyen@example.org')
  const text = await exported(action)
  const { data } = Papa.parse<string[]>(text.replace('\ufeff', '').trimEnd(), { delimiter: ';' })
  expect(data).toHaveLength(4)
  expect(data.flat().filter((cell) => cell.includes('@'))).toEqual(['kim@example.org'])
  expect(data.flat()).toContain('(+49) 15123456789')
  expect(data.flat()).toContain('abgesagt')
  expect((await looks()).filter(({ actionId }) => actionId === action.actionId)).toMatchObject([
    { personId: cast.katrin.person.personId, people: 3 },
  ])
})

describe('no cell is reckoned (R21)', () => {
  const triggers = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']
  const payloads = [
    '1+1',
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.org","x")',
    'SUM(A1:A9)\n=2',
    '-=+@1',
  ]
  const hidden = [
    '',
    ' ',
    '"',
    '""',
    "'",
    'x;',
    'x,',
    'x";"',
    'x","',
    'x\n',
    'x\r\n',
    'x\t',
    ';',
    ',"',
    '\ufeff',
    '\0',
    ' \u00a0',
  ]
  const generated = triggers.flatMap((trigger) =>
    payloads.flatMap((payload) => hidden.map((front) => `${front}${trigger}${payload}`)),
  )
  /** Cells as programs read them that are set to this separator, with quotes or without. */
  const live = (text: string) =>
    [';', ',', '\t', '|'].flatMap((delimiter) =>
      [{}, { quoteChar: '\u0001' }].flatMap((quoting) =>
        Papa.parse<string[]>(text.replace('\ufeff', ''), { delimiter, ...quoting })
          .data.flat()
          .filter((cell) => /^[\s"\0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\0]/.test(cell)),
      ),
    )

  it(`none of ${triggers.length * 5 * 17} generated ones`, () => {
    expect(live(writeTable(generated.map((cell) => ['before', cell, 'after'])))).toEqual([])
  })

  it('also in the cells that people fill: name, note, answer', () => {
    const rows = generated.slice(0, 200).map((cell, n) => ({
      attendeeId: String(n),
      shiftId: 'shf_000000000000' as Action['shiftId'],
      name: cell,
      note: cell,
      feedback: { mood: 2, text: cell },
      state: 'confirmed' as const,
      signedUpAt: now().toISOString(),
    }))
    expect(live(writeTable(attendeeRows(rows, [])))).toEqual([])
  })

  it('negative control: written plainly, they are', () => {
    const plain = Papa.unparse(
      generated.map((cell) => ['before', cell]),
      { delimiter: ';', quotes: true },
    )
    expect(live(plain).length).toBeGreaterThan(generated.length)
  })

  it('what is harmless stays as it was written', () => {
    const cells = [
      'Thuy Nguyễn',
      'kim+stand@example.org',
      'Anna-Lena O’Neil',
      'bringt 2 Tische, 1 Schirm',
      '(+49) 15123456789',
    ]
    const { data } = Papa.parse<string[]>(writeTable([cells]).replace('\ufeff', '').trimEnd(), {
      delimiter: ';',
    })
    expect(data).toEqual([cells])
  })
})
