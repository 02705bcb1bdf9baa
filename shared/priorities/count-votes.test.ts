import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { councilIds } from '../councils/council.ts'
import { majorityOf, outcomeOf, recount } from './count-votes.ts'
import type { Choice, Tallies, Tally } from './proposal.ts'

const tally = (seats: number, yes = 0, no = 0, abstain = 0): Tally => ({ seats, yes, no, abstain })
const agreed = tally(1, 1)

describe('majority of all seats', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
    [44, 23],
    [45, 23],
  ])('of %i seats it takes %i', (seats, needed) => {
    expect(majorityOf(seats)).toBe(needed)
    expect(outcomeOf({ campaign: tally(seats, needed - 1), activists: agreed })).toBe('proposed')
    expect(outcomeOf({ campaign: tally(seats, needed), activists: agreed })).toBe('decided')
    expect(outcomeOf({ campaign: agreed, activists: tally(seats, needed) })).toBe('decided')
  })

  it('is not reached by half of an even number', () => {
    expect(outcomeOf({ campaign: tally(4, 2, 2), activists: agreed })).toBe('rejected')
  })

  it('can no longer be reached once too many said no or abstained', () => {
    expect(outcomeOf({ campaign: tally(3, 0, 1), activists: agreed })).toBe('proposed')
    expect(outcomeOf({ campaign: tally(3, 0, 1, 1), activists: agreed })).toBe('rejected')
    expect(outcomeOf({ campaign: tally(4, 0, 1), activists: agreed })).toBe('proposed')
    expect(outcomeOf({ campaign: tally(4, 0, 2), activists: agreed })).toBe('rejected')
    expect(outcomeOf({ campaign: tally(1, 0, 0, 1), activists: agreed })).toBe('rejected')
  })

  it('is not there in a council without seats', () => {
    expect(outcomeOf({ campaign: tally(0), activists: agreed })).toBe('rejected')
  })
})

const choice = fc.constantFrom<Choice[]>('yes', 'no', 'abstain')
const ballots = fc.record({
  campaign: fc.array(fc.option(choice), { minLength: 1, maxLength: 60 }),
  activists: fc.array(fc.option(choice), { minLength: 1, maxLength: 60 }),
})

describe('whatever is voted', () => {
  const counted = (of: readonly (Choice | null)[], wanted: Choice) =>
    of.filter((one) => one === wanted).length
  const talliesOf = (votes: Record<'campaign' | 'activists', (Choice | null)[]>): Tallies => {
    const of = (one: (Choice | null)[]) =>
      tally(one.length, counted(one, 'yes'), counted(one, 'no'), counted(one, 'abstain'))
    return { campaign: of(votes.campaign), activists: of(votes.activists) }
  }

  it('both councils agree, or one of them cannot, or seats are still silent', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const outcome = outcomeOf(talliesOf(votes))
        const moreThanHalf = councilIds.every((id) => counted(votes[id], 'yes') * 2 > votes[id].length)
        expect(outcome === 'decided').toBe(moreThanHalf)
        const reachable = councilIds.every(
          (id) => votes[id].filter((one) => one === 'yes' || one === null).length * 2 > votes[id].length,
        )
        expect(outcome === 'rejected').toBe(!reachable)
      }),
    )
  })

  it('a vote changed any number of times counts as the last one', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1 }), (choices) => {
        let tallies: Tallies = { campaign: tally(3), activists: tally(3) }
        let before: Choice | undefined
        for (const next of choices) {
          tallies = recount(tallies, 'campaign', before, next)
          before = next
        }
        expect(tallies).toEqual({
          campaign: { ...tally(3), [choices.at(-1)!]: 1 },
          activists: tally(3),
        })
      }),
    )
  })
})
