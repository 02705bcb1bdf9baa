import type { Task } from '#shared/plans/plan.ts'

/** Something with a day, on the timeline. */
export type Point = {
  key: string
  title: string
  day: string
  kind: Task['state'] | 'action' | 'phase' | 'today'
  /** Where it leads. */
  href?: string
}

/** Of the drawing, in its own units, of which a phone shows about one a pixel. */
export const width = 300
export const lineHeight = 16
export const gap = 6
/** What of the family fits beside the line at thirteen units. */
const mostLetters = 34

/**
 * Points in order of time with their words in lines, each at its day or as far below as the one before it needs.
 * @param at the height of a day
 */
export function placed(points: readonly Point[], at: (day: string) => number) {
  let free = 0
  return points
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map((point) => {
      const lines = inLines(point.title)
      const y = at(point.day)
      const textY = Math.max(y, free)
      free = textY + lines.length * lineHeight + gap
      return { ...point, lines, y, textY }
    })
}

function inLines(words: string): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < mostLetters
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}
