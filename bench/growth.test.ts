import { expect, it } from 'vitest'
import { cpuLine, grow, linesOf, type Size } from './growth.ts'

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

it('computing time that grows is found, unless everything takes longer', () => {
  const at = (read: number, bare: number): Size => {
    const cost = (cpu: number) => ({ requests: '', units: '', milliseconds: 0, cpu })
    const costs = new Map([
      ['actions of the country', cost(read)],
      ['a bare read of one item', cost(bare)],
    ])
    return { signUps: 0, actions: 0, seconds: 0, costs }
  }
  expect(cpuLine([at(100, 10), at(104, 10), at(200, 20)]).isMet).toBe(true)
  expect(cpuLine([at(100, 10), at(106, 10)]).isMet).toBe(false)
})
