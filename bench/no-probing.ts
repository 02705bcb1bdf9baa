import { atEvenPace } from '#functions/http/even-pace.ts'
import { atOnce, numbered } from './people.ts'
import { seeded } from './seeded.ts'
import { address, stageShift, type Stage } from './stage.ts'
import type { Line } from './table.ts'

const each = 5_000

/** How often a measured value of one group is above one of the other: 0.5 tells nothing, 1 tells everything. */
export function separation(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => [value, 1] as const), ...other.map((value) => [value, 0] as const)]
  all.sort(([a], [b]) => a - b)
  const ranks = all.reduce((sum, [, isOne], position) => sum + (isOne ? position + 1 : 0), 0)
  return (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length)
}

const paced = atEvenPace((stage: Stage, contact: string) => stage.signUp(stage.of, contact))

async function timed(stage: Stage, contact: string) {
  const started = performance.now()
  const answer = JSON.stringify(await paced(stage, contact))
  return { answer, took: performance.now() - started }
}

/** R16: a stranger asks with addresses that are known and unknown, in random order. */
export async function bench(): Promise<Line[]> {
  const stage = await stageShift(999)
  const random = seeded(16)
  try {
    const known = numbered(each).map(address)
    for (const contact of known) await stage.signUp(stage.of, contact)
    const asked = [
      ...known.map((contact) => ({ contact, isKnown: true })),
      ...numbered(each, each).map((number) => ({ contact: address(number), isKnown: false })),
    ]
      .map((one) => ({ ...one, order: random() }))
      .toSorted((a, b) => a.order - b.order)
    const answers = new Set<string>()
    const took = { known: [] as number[], unknown: [] as number[] }
    // A few at a time, as answers wait most of their time.
    await atOnce(8, asked, async ({ contact, isKnown }) => {
      const { answer, took: time } = await timed(stage, contact)
      answers.add(answer)
      took[isKnown ? 'known' : 'unknown'].push(time)
    })
    const told = separation(took.known, took.unknown)
    const slower = took.known.map((time) => time + 1)
    return [
      {
        what: `different answers to ${each} known and ${each} unknown`,
        measured: String(answers.size),
        target: '1',
        isMet: answers.size === 1,
      },
      {
        what: 'told apart by time (0.5 is chance)',
        measured: told.toFixed(3),
        target: '0.48 to 0.52',
        isMet: Math.abs(told - 0.5) <= 0.02,
      },
      {
        what: 'control: known ones a millisecond slower',
        measured: separation(slower, took.unknown).toFixed(3),
        target: 'told apart',
        isMet: Math.abs(separation(slower, took.unknown) - 0.5) > 0.02,
      },
    ]
  } finally {
    await stage.tables.stop()
  }
}
