import { expect, it } from 'vitest'
import { grow, linesOf } from './growth.ts'

it(
  'what pages read costs the same however many have signed up; what grows is found (P13, small)',
  {
    timeout: 60_000,
  },
  async () => {
    const sizes = await grow([1_000, 3_000], 1)
    expect(sizes.map(({ signUps, actions }) => [signUps, actions])).toEqual([
      [1_000, 100],
      [3_000, 140],
    ])
    expect(linesOf(sizes).filter(({ isMet }) => !isMet)).toEqual([])
  },
)
