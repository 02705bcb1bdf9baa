import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { atEvenPace } from './even-pace.ts'

const timed = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work().catch(() => {})
  return Math.round((performance.now() - started) / 50) * 50
}

it.each([
  ['at once', async () => {}],
  ['soon', () => wait(80)],
  ['with a refusal', () => Promise.reject(new Error('no'))],
])('what is done %s is answered a quarter of a second later', async (_, work) => {
  expect(await timed(atEvenPace(work))).toBe(250)
})

it('what takes longer is answered at the next one', async () => {
  expect(await timed(atEvenPace(() => wait(300)))).toBe(500)
})
