import { SignUp } from '#shared/sign-ups/sign-up.ts'
import { atOnce, numbered, persistently } from './people.ts'
import { seeded } from './seeded.ts'
import { address, isPassing, stageShift, type Stage } from './stage.ts'
import type { Line } from './table.ts'

const [people, places, leaving, width] = [10_000, 100, 2_000, 100]

/** People who got a place from the line although somebody with a lower ticket still waits. */
export function inversions(waiting: readonly number[], servedLast: number): number {
  return waiting.filter((ticket) => ticket < servedLast).length
}

async function stateOf(stage: Stage) {
  const { tables, of, taken, waiting } = stage
  const all: SignUp[] = await stage.everybody()
  const shift = await tables.campaigns.collect(
    { partition: `ACTION#${of.actionId}`, from: `SHIFT#${of.shiftId}`, to: `SHIFT#${of.shiftId}~` },
    'consistently',
  )
  const count = (state: SignUp['state']) => all.filter((one) => one.state === state).length
  return {
    confirmed: count('confirmed'),
    cancelled: count('cancelled'),
    inLine: all.flatMap(({ state, ticket }) => (state === 'waiting' && ticket ? [ticket] : [])),
    servedLast: Number(shift[0]?.['servedTicket'] ?? 0),
    taken: (await taken(of)) ?? 0,
    waiting: (await waiting(of)) ?? 0,
  }
}

/** R2: nobody overtakes, no place stays idle, with two thousand who leave while the others come. */
export async function bench(): Promise<Line[]> {
  const stage = await stageShift(places)
  const random = seeded(2)
  try {
    await atOnce(width, numbered(people), async (number) => {
      await persistently(() => stage.signUp(stage.of, address(number)), isPassing)
      await persistently(() => stage.confirm(stage.of, address(number)), isPassing)
      if (random() < leaving / people)
        await persistently(() => stage.cancel(stage.of, address(number)), isPassing)
    })
    const rest = await stateOf(stage)
    // Those who leave at the end are all people with a place: each of them must bring one from the line.
    const sure = (await stage.everybody()).filter(({ state }) => state === 'confirmed')
    await atOnce(width, sure, (one) => persistently(() => stage.cancel(stage.of, one.email!), isPassing))
    const after = await stateOf(stage)
    const idle = places - rest.taken + (places - after.taken)
    const overtaken = inversions(rest.inLine, rest.servedLast) + inversions(after.inLine, after.servedLast)
    return [
      {
        what: 'in line, of 10,000 for 100 places',
        measured: `${rest.waiting} waiting, ${rest.confirmed} in, ${rest.cancelled} left`,
      },
      { what: 'somebody overtaken', measured: String(overtaken), target: '0', isMet: overtaken === 0 },
      { what: 'places idle at rest, twice looked', measured: String(idle), target: '0', isMet: idle === 0 },
      {
        what: 'counters beside a recount',
        measured: `${after.taken}/${after.confirmed} taken, ${after.waiting}/${after.inLine.length} waiting`,
        target: 'equal',
        isMet: after.taken === after.confirmed && after.waiting === after.inLine.length,
      },
      {
        what: 'control: the same look at a line that was served from its end',
        measured: `${inversions([1, 2, 3], 9)} inversions`,
        target: '> 0',
        isMet: inversions([1, 2, 3], 9) > 0,
      },
    ]
  } finally {
    await stage.tables.stop()
  }
}
