import { expect, it } from 'vitest'
import { bench } from './mail-once.ts'

it(
  'no mail is lost, none doubled but by a crash; wrong senders are found (R11, small)',
  { timeout: 30_000 },
  async () => {
    const lines = await bench(60)
    expect(lines.filter(({ isMet }) => !isMet)).toEqual([])
  },
)
