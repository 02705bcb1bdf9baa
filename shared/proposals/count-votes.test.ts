import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, outcomeOf, tally, yesNeeded } from './count-votes.ts'
import { choices, type Tally } from './ballot.ts'

const of = (seats: number, yes = 0, no = 0, abstain = 0): Tally => ({ seats, yes, no, abstain })
const rules = (majority: 'simple' | 'absolute' | 'two_thirds', quorumPercent = 0) => ({
  majority,
  quorumPercent,
})

describe('a council says yes', () => {
  it.each([
    ['simple', of(10, 2, 1), 'yes'],
    ['simple', of(10, 2, 2), 'no'],
    ['simple', of(10, 1, 0, 9), 'yes'],
    ['absolute', of(10, 5, 0), 'no'],
    ['absolute', of(10, 6, 4), 'yes'],
    ['absolute', of(9, 5, 4), 'yes'],
    ['absolute', of(9, 4, 0), 'no'],
    ['two_thirds', of(10, 4, 2), 'yes'],
    ['two_thirds', of(10, 3, 2), 'no'],
    ['two_thirds', of(10, 2, 1, 7), 'yes'],
  ] as const)('%s: %o is %s', (majority, counted, answer) => {
    expect(answerOf(rules(majority), counted)).toBe(answer)
  })

  it('never by silence alone', () => {
    for (const majority of ['simple', 'absolute', 'two_thirds'] as const) {
      expect(answerOf(rules(majority), of(10))).toBe('no_quorum')
      expect(answerOf(rules(majority), of(10, 0, 0, 10))).toBe('no')
      expect(answerOf(rules(majority), of(0))).toBe('no_quorum')
    }
  })

  it('when enough of all seats have voted, abstentions among them', () => {
    expect(answerOf(rules('simple', 50), of(9, 4))).toBe('no_quorum')
    expect(answerOf(rules('simple', 50), of(9, 4, 0, 1))).toBe('yes')
    expect(answerOf(rules('simple', 100), of(9, 8))).toBe('no_quorum')
    expect(answerOf(rules('simple', 100), of(9, 9))).toBe('yes')
  })

  it('with exactly as many yes as it says are needed', () => {
    const counted = fc.record({ yes: fc.nat(60), no: fc.nat(60), abstain: fc.nat(60), silent: fc.nat(60) })
    const agrees = fc.property(
      counted,
      fc.constantFrom('simple', 'absolute', 'two_thirds'),
      (n, majority) => {
        const counts = of(n.yes + n.no + n.abstain + n.silent, n.yes, n.no, n.abstain)
        const answer = answerOf(rules(majority), counts)
        const isEnough = n.yes >= yesNeeded(rules(majority), counts)
        return answer === 'no_quorum' || (answer === 'yes') === isEnough
      },
    )
    expect(() => fc.assert(agrees)).not.toThrow()
  })
})

describe('the two together', () => {
  it.each([
    ['yes', 'yes', false, 'decided'],
    ['yes', 'yes', true, 'decided'],
    ['no', 'no', false, 'rejected'],
    ['no', 'no', true, 'rejected'],
    ['yes', 'no', false, 'conciliation'],
    ['no', 'yes', false, 'conciliation'],
    ['yes', 'no_quorum', false, 'conciliation'],
    ['yes', 'no', true, 'unresolved'],
    ['no_quorum', 'yes', true, 'unresolved'],
    ['no', 'no_quorum', false, 'unresolved'],
    ['no_quorum', 'no_quorum', false, 'unresolved'],
  ] as const)('%s and %s (conciliation: %s): %s', (campaign, activists, isConciliation, outcome) => {
    expect(outcomeOf({ campaign, activists }, isConciliation)).toBe(outcome)
  })

  it('are decided by two yes and by nothing else', () => {
    const answers = ['yes', 'no', 'no_quorum'] as const
    for (const campaign of answers)
      for (const activists of answers)
        for (const isConciliation of [true, false])
          expect(outcomeOf({ campaign, activists }, isConciliation) === 'decided').toBe(
            campaign === 'yes' && activists === 'yes',
          )
  })
})

it('a tally counts every paper once, in its own council', () => {
  const paper = fc.record({
    councilId: fc.constantFrom('campaign' as const, 'activists' as const),
    choice: fc.option(fc.constantFrom(...choices), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(paper), (papers) => {
      const counted = tally(papers.map(({ councilId, choice }) => ({ councilId, ...(choice && { choice }) })))
      expect(counted.campaign.seats + counted.activists.seats).toBe(papers.length)
      for (const choice of choices)
        expect(counted.activists[choice]).toBe(
          papers.filter((one) => one.councilId === 'activists' && one.choice === choice).length,
        )
    }),
  )
})
