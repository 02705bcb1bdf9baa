import { Refusal } from '#shared/http/refusal.ts'
import { atOnce, numbered, persistently } from './people.ts'
import { address, isPassing, stageShift } from './stage.ts'
import type { Line } from './table.ts'

const [fakes, real, places, width] = [10_000, 200, 400, 100]

async function attack(source: string | undefined) {
  const stage = await stageShift(places)
  const refused = new Map<string, number>()
  let served = 0
  try {
    const fake = (number: number) =>
      persistently(
        () => stage.signUp(stage.of, `fake-${number}@example.org`, source === undefined ? {} : { source }),
        isPassing,
      ).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        refused.set(error.code, (refused.get(error.code) ?? 0) + 1)
      })
    const person = async (number: number) => {
      await persistently(
        () => stage.signUp(stage.of, address(number), { source: `home-${number}` }),
        isPassing,
      )
      await persistently(() => stage.confirm(stage.of, address(number)), isPassing)
      if ((await stage.stateOf(stage.of, address(number))) === 'confirmed') served += 1
    }
    // A real person comes after every fiftieth fake one.
    await atOnce(width, numbered(fakes), async (number) => {
      await fake(number)
      if (number % (fakes / real) === 0) await person(number)
    })
    const held = (await stage.everybody()).filter(({ state }) => state === 'held').length
    await stage.releaseAfter(49)
    const left = (await stage.everybody()).filter(({ state }) => state === 'held').length
    return { held, left, served, refused: refused.get('too_many_unconfirmed') ?? 0 }
  } finally {
    await stage.tables.stop()
  }
}

/** R30: ten thousand made-up sign-ups from one connection, and two hundred people who mean it. */
export async function bench(): Promise<Line[]> {
  const { held, left, served, refused } = await attack('abuser')
  const control = await attack(undefined)
  return [
    {
      what: `places held by the abuser, of ${places}`,
      measured: `${held} (${((held / places) * 100).toFixed(1)} %)`,
      target: '≤ 5 %',
      isMet: held / places <= 0.05,
    },
    { what: 'real people served', measured: `${served} of ${real}`, target: 'all', isMet: served === real },
    { what: 'fake ones refused', measured: `${refused} of ${fakes}` },
    { what: 'held after 48 hours', measured: String(left), target: '0', isMet: left === 0 },
    {
      what: 'control: without the limit',
      measured: `${control.held} held, ${control.served} served`,
      target: 'real ones are turned away',
      isMet: control.held / places > 0.05,
    },
  ]
}
