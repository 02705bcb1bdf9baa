import { Refusal } from '#shared/http/refusal.ts'
import { atOnce, numbered, persistently } from './people.ts'
import { seeded } from './seeded.ts'
import { address, isPassing, stageShift } from './stage.ts'
import type { Line } from './table.ts'

const [people, width] = [10_000, 100]

/** R5: each request comes one to five times, and some answers are lost after the work was done. */
export async function bench(): Promise<Line[]> {
  const stage = await stageShift(999, { seed: 5, shares: { lostAnswer: 0.1 } })
  const random = seeded(5)
  const keys = numbered(people).map(() => crypto.randomUUID())
  let [sent, reused, other] = [0, 0, 0]
  try {
    await atOnce(width, numbered(people), async (number) => {
      const times = 1 + Math.floor(random() * 5)
      await Promise.all(
        Array.from({ length: times }, () => {
          sent += 1
          return persistently(() => stage.signUp(stage.of, address(number), { key: keys[number] }), isPassing)
        }),
      )
      if (number % 10 > 0) return
      other += 1
      const changed = () =>
        stage.signUp(stage.of, address(number), { key: keys[number], name: 'Somebody Else' })
      await persistently(changed, isPassing).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'key_reused') reused += 1
        else throw error
      })
    })
    stage.calm()
    const stored = await stage.everybody()
    const duplicates = stored.length - new Set(stored.map(({ contactKey }) => contactKey)).size
    const mails = await stage.mails()
    const taken = (await stage.taken(stage.of)) ?? 0
    return [
      { what: 'requests, for so many people', measured: `${sent} for ${people}` },
      {
        what: 'people entered twice',
        measured: String(duplicates),
        target: '0',
        isMet: duplicates === 0 && stored.length === people,
      },
      {
        what: 'places counted twice',
        measured: String(taken - Math.min(people, 999)),
        target: '0',
        isMet: taken === Math.min(people, 999),
      },
      {
        what: 'mails beyond one each',
        measured: String(mails - people),
        target: '0',
        isMet: mails === people,
      },
      {
        what: 'same key with another content refused',
        measured: `${reused} of ${other}`,
        target: 'all',
        isMet: reused === other,
      },
    ]
  } finally {
    await stage.tables.stop()
  }
}
