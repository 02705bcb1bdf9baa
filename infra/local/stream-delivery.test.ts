import { describe, expect, it } from 'vitest'
import { deliver, type DeliverySettings, type StreamRecord } from './stream-delivery.ts'

const batch = (...numbers: number[]): StreamRecord[] =>
  numbers.map((number) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: `${number}` } }))
const numbersOf = (records: StreamRecord[]) => records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber))

const all = [1, 2, 3, 4, 5]
const patient: DeliverySettings = { retries: 3, bisect: false, partialFailures: true, pause: () => 0 }

/** Delivers 1 to 5 to a function that gets the numbers of each attempt, and tells what came of it. */
async function delivering(handle: (numbers: number[]) => unknown, settings: Partial<DeliverySettings> = {}) {
  const attempts: number[][] = []
  const checkpoints: number[] = []
  const givenUp: number[][] = []
  let failures = 0
  const stop = new AbortController()
  await deliver(
    batch(...all),
    { ...patient, ...settings },
    {
      invoke: async ({ Records }) => {
        attempts.push(numbersOf(Records))
        if (attempts.length === 20) stop.abort()
        return handle(numbersOf(Records))
      },
      done: (sequenceNumber) => checkpoints.push(Number(sequenceNumber)),
      failed: () => failures++,
      gaveUp: (records) => givenUp.push(numbersOf(records)),
      stopped: stop.signal,
    },
  )
  return { attempts, checkpoints, givenUp, failures }
}
const failed = (...numbers: number[]) => ({
  batchItemFailures: numbers.map((number) => ({ itemIdentifier: `${number}` })),
})
const breaksOn = (bad: number) => (numbers: number[]) => {
  if (numbers.includes(bad)) throw new Error('broken')
}

describe('a function that throws', () => {
  it('gets the whole batch again, and nothing is passed over before it succeeds', async () => {
    let calls = 0
    const { attempts, checkpoints, failures } = await delivering(() => {
      if (++calls < 3) throw new Error('not yet')
    })
    expect(attempts).toEqual([all, all, all])
    expect(failures).toBe(2)
    expect(checkpoints).toEqual([5])
  })
  it('is given up on after the allowed retries, with everything left', async () => {
    const { attempts, givenUp, checkpoints } = await delivering(breaksOn(3))
    expect(attempts).toHaveLength(4)
    expect(givenUp).toEqual([[1, 2, 3, 4, 5]])
    expect(checkpoints).toEqual([5])
  })
  it('with bisecting costs only the record that breaks it', async () => {
    const { givenUp, attempts } = await delivering(breaksOn(3), { bisect: true })
    expect(givenUp).toEqual([[3]])
    const succeeded = attempts.filter((numbers) => !numbers.includes(3)).flat()
    expect(new Set(succeeded)).toEqual(new Set([1, 2, 4, 5]))
  })
  it('control: without bisecting the good records are lost with the bad one', async () => {
    const { givenUp } = await delivering(breaksOn(3), { bisect: false })
    expect(givenUp.flat()).toContain(1)
  })
  it('without a limit is tried until the platform stops, and no checkpoint moves', async () => {
    const { attempts, checkpoints, givenUp } = await delivering(breaksOn(3), { retries: Infinity })
    expect(attempts).toHaveLength(20)
    expect([...checkpoints, ...givenUp]).toEqual([])
  })
})

describe('a function that reports failed records', () => {
  it('gets the rest from the first of them, and what came before is done', async () => {
    let calls = 0
    const { attempts, checkpoints } = await delivering(() => (++calls === 1 ? failed(4, 3) : undefined))
    expect(attempts).toEqual([
      [1, 2, 3, 4, 5],
      [3, 4, 5],
    ])
    expect(checkpoints).toEqual([2, 5])
  })
  it('control: its report is not believed unless the mapping says so', async () => {
    const { attempts, checkpoints } = await delivering(() => failed(3), { partialFailures: false })
    expect(attempts).toHaveLength(1)
    expect(checkpoints).toEqual([5])
  })
  it('with a record that is not in the batch has failed as a whole', async () => {
    let calls = 0
    const { attempts } = await delivering(() => (++calls === 1 ? failed(99) : undefined))
    expect(attempts).toEqual([all, all])
  })
  it('never gets further than the record it keeps failing on, until given up', async () => {
    const { checkpoints, givenUp } = await delivering((numbers) => failed(Math.max(3, numbers[0]!)))
    expect(checkpoints[0]).toBe(2)
    expect(givenUp).toEqual([[3, 4, 5]])
  })
  it('succeeds with an empty report or none', async () => {
    for (const answer of [failed(), null, undefined, {}]) {
      const { attempts } = await delivering(() => answer)
      expect(attempts).toHaveLength(1)
    }
  })
})
