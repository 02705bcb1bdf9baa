import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { withTables } from '#infra/local/test-tables.ts'
import { entity } from './entity.ts'
import { backOff, mostAttempts, transact } from './transaction.ts'

const tables = await withTables()
const { client, campaigns } = tables
afterAll(() => tables.stop())

const counter = entity(
  'counter',
  z.object({ name: z.string(), count: z.int(), most: z.int() }),
  ({ name }: { name: string }) => [`COUNTER#${name}`, 'COUNTER'],
)
let made = 0
const newCounter = async (count = 0, most = 10) => {
  const name = `counter-${(made += 1)}`
  await campaigns.put(counter, { name, count, most })
  return { name }
}
const countOf = async (id: { name: string }) => (await campaigns.find(counter, id, 'consistently'))?.count

const oneMore = (id: { name: string }) =>
  campaigns.updating(counter, id, { change: 'ADD #count :one', if: '#count < #most', values: { one: 1 } })

const faults = 'faults of this test'
afterEach(() => {
  client.middlewareStack.remove(faults)
  vi.restoreAllMocks()
})

/** Lets the next transactions be cancelled for these reasons, one list of codes each; says how many were sent. */
function cancelFor(...reasons: string[][]) {
  const sent = { transactions: 0 }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context['commandName'] !== 'TransactWriteItemsCommand') return next(args)
      const codes = reasons[sent.transactions]
      sent.transactions += 1
      if (!codes) return next(args)
      throw new TransactionCanceledException({
        message: 'cancelled',
        $metadata: {},
        CancellationReasons: codes.map((Code) => ({ Code })),
      })
    },
    { step: 'initialize', name: faults },
  )
  return sent
}

describe('a transaction that is cancelled', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'for %s is tried again, five times at most, and then refused as try_again',
    async (code) => {
      vi.spyOn(Math, 'random').mockReturnValue(0)
      const id = await newCounter()
      const sent = cancelFor(...Array.from({ length: 9 }, () => [code]))
      await expect(transact(client, [oneMore(id)])).rejects.toMatchObject({ code: 'try_again' })
      expect(sent.transactions).toBe(mostAttempts)
      expect(await countOf(id)).toBe(0)
    },
  )

  it('for a conflict four times is done with the fifth', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const id = await newCounter()
    const sent = cancelFor(...Array.from({ length: 4 }, () => ['None', 'TransactionConflict']))
    expect(await transact(client, [oneMore(id)])).toEqual({ done: true })
    expect([sent.transactions, await countOf(id)]).toEqual([5, 1])
  })

  it('for a condition beside a conflict is tried again, since the conflict may have caused it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const id = await newCounter()
    const sent = cancelFor(['ConditionalCheckFailed', 'TransactionConflict'])
    expect(await transact(client, [oneMore(id)])).toEqual({ done: true })
    expect([sent.transactions, await countOf(id)]).toEqual([2, 1])
  })

  it('for a condition alone is not tried again', async () => {
    const id = await newCounter(10)
    const sent = cancelFor()
    expect(await transact(client, [oneMore(id)])).toMatchObject({ done: false })
    expect(sent.transactions).toBe(1)
  })

  it('for a reason nobody expects is a fault', async () => {
    cancelFor(['ValidationError'])
    await expect(transact(client, [oneMore(await newCounter())])).rejects.toThrow(
      TransactionCanceledException,
    )
  })

  it('leaves none of its writes', async () => {
    const [free, full] = [await newCounter(), await newCounter(10)]
    expect(await transact(client, [oneMore(free), oneMore(full)])).toMatchObject({ done: false })
    expect([await countOf(free), await countOf(full)]).toEqual([0, 10])
  })
})

describe('an unmet condition is told', () => {
  it('by position, with the item an update found', async () => {
    const [free, full] = [await newCounter(), await newCounter(3, 3)]
    const outcome = await transact(client, [oneMore(free), oneMore(full)])
    expect(outcome).toEqual({
      done: false,
      unmet: new Map([[1, expect.objectContaining({ ...full, count: 3 })]]),
    })
  })

  it('for each write that found one, also where there was no item', async () => {
    const full = await newCounter(3, 3)
    const present = campaigns.putting(
      counter,
      { ...full, count: 0, most: 1 },
      { if: 'attribute_not_exists(#pk)' },
    )
    const outcome = await transact(client, [oneMore({ name: 'nobody' }), present])
    expect(outcome).toEqual({
      done: false,
      unmet: new Map([
        [0, undefined],
        [1, expect.objectContaining({ count: 3, most: 3 })],
      ]),
    })
    expect(await countOf({ name: 'nobody' })).toBeUndefined()
  })
})

describe('an answer that gets lost after the transaction was stored', () => {
  /** Drops the next answers on their way back, inside the SDK's own repetition. */
  function loseAnswers(times: number) {
    const sent = { requests: 0 }
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args)
        sent.requests += 1
        if (sent.requests <= times) throw Object.assign(new Error('timed out'), { name: 'TimeoutError' })
        return result
      },
      { step: 'deserialize', priority: 'low', name: faults },
    )
    return sent
  }

  it('is asked for again by the SDK and counts once', async () => {
    const id = await newCounter()
    const sent = loseAnswers(1)
    expect(await transact(client, [oneMore(id)])).toEqual({ done: true })
    expect(sent.requests).toBe(2)
    expect(await countOf(id)).toBe(1)
  })

  it('counts once even when no answer ever comes', async () => {
    const id = await newCounter()
    const sent = loseAnswers(99)
    await expect(transact(client, [oneMore(id)])).rejects.toThrow('timed out')
    expect(sent.requests).toBeGreaterThan(2)
    client.middlewareStack.remove(faults)
    expect(await countOf(id)).toBe(1)
  })
})

it('many at once fill a counter to its bound and no further', async () => {
  const id = await newCounter(0, 10)
  const outcomes = await Promise.all(Array.from({ length: 60 }, () => transact(client, [oneMore(id)])))
  expect(outcomes.filter(({ done }) => done)).toHaveLength(10)
  expect(await countOf(id)).toBe(10)
})

it('the pauses in between grow up to a bound, and chance makes them shorter', async () => {
  const pauseOf = async (attempt: number, chance: number) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance)
    const start = performance.now()
    await backOff(attempt)
    return performance.now() - start
  }
  // Generous upper bounds: a busy machine pauses by itself.
  expect(await pauseOf(2, 1)).toBeGreaterThan(75)
  const longest = await pauseOf(9, 1)
  expect(longest).toBeGreaterThan(395)
  expect(longest).toBeLessThan(2_000)
  expect(await pauseOf(9, 0)).toBeLessThan(longest)
})
