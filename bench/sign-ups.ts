/**
 * `npm run bench:signups`: what is promised of signing up, at full size, each promise with its negative control.
 * Numbers are exact; rates are compared within one run. `npm run bench:signups -- R1 R30` runs only those.
 */
import { printTable, notMeasuredHere, type Line } from './table.ts'

/** One promise at full size; takes from seconds to many minutes. */
export type Bench = () => Promise<Line[]>

const benches: Record<string, () => Promise<{ bench: Bench }>> = {
  R1: () => import('./no-overbooking.ts'),
  R2: () => import('./fair-line.ts'),
  R3: () => import('./rush.ts'),
  R5: () => import('./pressed-twice.ts'),
  R11: () => import('./mail-once.ts'),
  R16: () => import('./no-probing.ts'),
  R20: () => import('./links-hold.ts'),
  R30: () => import('./one-abuser.ts'),
}

const asked = process.argv.slice(2)
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const started = performance.now()
  const lines = await (await load()).bench()
  printTable(`${name} (${((performance.now() - started) / 1000).toFixed(0)} s)`, lines)
}
console.log(`\n${notMeasuredHere}`)
