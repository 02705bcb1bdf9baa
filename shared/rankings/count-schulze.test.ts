import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSchulze } from './count-schulze.ts'
import { countScores } from './count-scores.ts'

type Marks = Record<string, number>

/** `ACBED` as places; letters in brackets share one. */
const places = (text: string): Marks => {
  const groups = text.match(/\(\w+\)|\w/g) ?? []
  return Object.fromEntries(
    groups.flatMap((group, n) => Array.from(group.replaceAll(/[()]/g, ''), (id) => [id, n + 1])),
  )
}
const ballots = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([text, count]) => Array.from({ length: count }, () => places(text)))
const ids = (letters: string) => Array.from(letters)
const written = (order: string[][]) => order.map((group) => group.toSorted().join('='))

describe('the order of Schulze', () => {
  // https://en.wikipedia.org/wiki/Schulze_method#Example
  const example = ballots({
    ACBED: 5,
    ADECB: 5,
    BEDAC: 8,
    CABED: 3,
    CAEBD: 7,
    CBADE: 2,
    DCEBA: 7,
    EBADC: 8,
  })

  it('of the 45 voters of Wikipedia', () => {
    const { order, preferred, strongest } = countSchulze(ids('ABCDE'), example)
    expect(written(order)).toEqual(['E', 'A', 'C', 'B', 'D'])
    const rows = (of: typeof preferred) =>
      ids('ABCDE').map((a) => ids('ABCDE').map((b) => (a === b ? 0 : of(a, b))))
    expect(rows(preferred)).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ])
    expect(rows(strongest)).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ])
  })

  // https://en.wikipedia.org/wiki/Schulze_method, the example of the Schwartz set heuristic, as in python-vote-core.
  it('of 30 voters begins with C', () => {
    const voters = ballots({ ACDB: 3, BACD: 9, CDAB: 8, DABC: 5, DBCA: 5 })
    expect(countSchulze(ids('ABCD'), voters).order[0]).toEqual(['C'])
  })

  // python-vote-core, test_tiebreaker_bug: a ballot with a tie, and two winners.
  it('of ballots with ties leaves a tie a tie', () => {
    const voters = ballots({ 'A(BC)': 1, BAC: 1 })
    const { order, preferred } = countSchulze(ids('ABC'), voters)
    expect([preferred('A', 'B'), preferred('A', 'C'), preferred('B', 'C'), preferred('C', 'B')]).toEqual([
      1, 2, 1, 0,
    ])
    expect(written(order)).toEqual(['A=B', 'C'])
  })

  // M. Schulze, examples 2 to 4 of his collection; the last has no single winner.
  it.each([
    [
      'ABCD',
      { ACBD: 5, ACDB: 2, ADCB: 3, BACD: 4, CBDA: 3, CDBA: 3, DACB: 1, DBAC: 5, DCBA: 4 },
      ['D', 'A', 'C', 'B'],
    ],
    [
      'ABCDE',
      { ABDEC: 3, ADEBC: 5, ADECB: 1, BADEC: 2, BDECA: 2, CABDE: 4, CBADE: 6, DBECA: 2, DECAB: 5 },
      ['B', 'A', 'D', 'E', 'C'],
    ],
    ['ABCD', { ABCD: 3, DABC: 2, DBCA: 2, CBDA: 2 }, ['B=D', 'A=C']],
  ])('of %s: %o', (letters, counts, order) => {
    expect(written(countSchulze(ids(letters), ballots(counts)).order)).toEqual(order)
  })

  it('puts what nobody ranked last, and everything side by side when nobody said anything', () => {
    expect(written(countSchulze(ids('ABC'), [{ B: 1 }]).order)).toEqual(['B', 'A=C'])
    expect(written(countSchulze(ids('ABC'), []).order)).toEqual(['A=B=C'])
  })

  const marks = fc.record(Object.fromEntries(ids('ABCDE').map((id) => [id, fc.integer({ min: 0, max: 5 })])))

  it('begins with whoever wins each comparison, whatever the ballots', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (voters) => {
        const { order, preferred } = countSchulze(ids('ABCDE'), voters)
        const winner = ids('ABCDE').find((one) =>
          ids('ABCDE').every((other) => one === other || preferred(one, other) > preferred(other, one)),
        )
        expect(order[0]).toEqual(winner ? [winner] : order[0])
        expect(order.flat().toSorted()).toEqual(ids('ABCDE'))
      }),
    )
  })

  it('does not depend on the order in which options or ballots are given', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 20 }),
        fc.shuffledSubarray(ids('ABCDE'), { minLength: 5 }),
        (voters, shuffled) => {
          const one = written(countSchulze(ids('ABCDE'), voters).order)
          expect(written(countSchulze(shuffled, voters.toReversed()).order)).toEqual(one)
        },
      ),
    )
  })
})

describe('scores', () => {
  it('are added up; equal sums stand side by side, and what is left out is nothing', () => {
    const voters: Marks[] = [{ A: 5, B: 3 }, { A: 1, B: 3, C: 5 }, { C: 1 }]
    const { order, sum, most } = countScores(ids('ABCD'), voters)
    expect(written(order)).toEqual(['A=B=C', 'D'])
    expect([sum('A'), sum('B'), sum('C'), sum('D'), most]).toEqual([6, 6, 6, 0, 15])
  })

  it('above five count as five', () => {
    expect(countScores(ids('AB'), [{ A: 9, B: 5 }]).order).toEqual([['A', 'B']])
  })
})
