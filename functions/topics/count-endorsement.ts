import type { ChapterId } from '#shared/chapters/chapter.ts'
import { isEnough } from '#shared/topics/progress.ts'
import type { Topic } from '#shared/topics/topic.ts'

/** A change of a topic's counts, with the condition under which it is right. */
export type Counting = {
  change: string
  if: string
  values: Record<string, unknown>
  names?: Record<`#${string}`, string>
}

const whileLive = { if: '#state IN (:open, :supported)', values: { open: 'open', supported: 'supported' } }
const whileOpen = { if: '#state = :open', values: { open: 'open' } }

const byOne = (counter: string, sign: '+' | '-', when: { if: string; values: object }): Counting => ({
  change: `SET #${counter} = #${counter} ${sign} :one`,
  if: when.if,
  values: { ...when.values, one: 1 },
})

export const countPerson = (): Counting => byOne('persons', '+', whileLive)
export const uncountPerson = (): Counting => byOne('persons', '-', whileOpen)
export const countOther = (): Counting => byOne('others', '+', whileLive)
export const uncountOther = (): Counting => byOne('others', '-', whileOpen)

/**
 * One more district. Neither the last district nor the last state that was wanting is counted without noticing it:
 * the conditions hold what was read about the way that is left, and nothing else, so that many can count at once.
 * @returns whether with this one it is enough
 */
export function countDistrict(before: Topic, stateId: ChapterId, now: Date): Counting & { reaches: boolean } {
  const { districts, states, needs, state } = before
  const isNewState = states[stateId] === undefined
  const count = {
    change: `SET #districts = #districts + :one, #states.#in = ${isNewState ? ':one' : '#states.#in + :one'}`,
    names: { '#in': stateId } as const,
  }
  const ofState = `${isNewState ? 'attribute_not_exists' : 'attribute_exists'}(#states.#in)`
  if (state !== 'open')
    return {
      ...count,
      if: `#state = :supported AND ${ofState}`,
      values: { one: 1, supported: 'supported' },
      reaches: false,
    }
  const after = { districts: districts + 1, states: { ...states, [stateId]: (states[stateId] ?? 0) + 1 } }
  const reaches = isEnough(after, needs)
  const values = {
    one: 1,
    open: 'open',
    lastDistrict: needs.districts - 1,
    lastState: needs.states - (isNewState ? 1 : 0),
  }
  if (!reaches)
    return {
      ...count,
      if: `#state = :open AND ${ofState} AND (#districts < :lastDistrict OR size(#states) < :lastState)`,
      values,
      reaches,
    }
  return {
    change: `${count.change}, #state = :supported, #supportedAt = :now`,
    names: count.names,
    if: `#state = :open AND ${ofState} AND #districts >= :lastDistrict AND size(#states) >= :lastState`,
    values: { ...values, supported: 'supported', now: now.toISOString() },
    reaches,
  }
}

/** One district less; a state without any goes, so that those that are left can be counted. */
export function uncountDistrict({ states }: Topic, stateId: ChapterId): Counting {
  const isLast = (states[stateId] ?? 0) <= 1
  return {
    change: isLast
      ? 'SET #districts = #districts - :one REMOVE #states.#in'
      : 'SET #districts = #districts - :one, #states.#in = #states.#in - :one',
    if: `#state = :open AND #states.#in ${isLast ? '=' : '>'} :one`,
    values: { one: 1, open: 'open' },
    names: { '#in': stateId },
  }
}
