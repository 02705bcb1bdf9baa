import { setTimeout as wait } from 'node:timers/promises'

/** Does something for each, so many at the same time. */
export async function atOnce<T>(width: number, all: Iterable<T>, work: (one: T) => Promise<unknown>) {
  const rest = all[Symbol.iterator]()
  const lane = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: width }, lane))
}

/** As a person does who is told that too many want the same thing. @throws when it is in vain for long */
export async function persistently<T>(
  work: () => Promise<T>,
  isPassing: (error: unknown) => boolean,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === 60 || !isPassing(error)) throw error
      await wait(Math.random() * 50)
    }
  }
}

export const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n)
