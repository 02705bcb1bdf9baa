import { describe, expect, it } from 'vitest'
import { gap, lineHeight, placed, type Point } from './place-labels.ts'

const point = (key: string, day: string, title = key): Point => ({ key, day, title, kind: 'open' })
const at = (day: string) => Number(day.slice(-2)) * 2

describe('labels of the timeline', () => {
  it('stand in order of time, at their day where there is room', () => {
    const [first, second] = placed([point('b', '2026-11-20'), point('a', '2026-11-02')], at)
    expect(first).toMatchObject({ key: 'a', y: 4, textY: 4 })
    expect(second).toMatchObject({ key: 'b', y: 40, textY: 40 })
  })

  it('move down where the one before needs the room', () => {
    const [, second] = placed([point('a', '2026-11-02'), point('b', '2026-11-03')], at)
    expect(second).toMatchObject({ y: 6, textY: 4 + lineHeight + gap })
  })

  it('break long words into lines and lose none', () => {
    const title = 'Sperrige Überschriften dürfen auf mehreren Zeilen stehen, ohne dass etwas fehlt'
    const [only] = placed([point('a', '2026-11-02', title)], at)
    expect(only?.lines.length).toBeGreaterThan(1)
    expect(only?.lines.join(' ')).toBe(title)
    for (const line of only?.lines ?? []) expect(line.length).toBeLessThanOrEqual(34)
  })
})
