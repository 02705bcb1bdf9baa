import { setTimeout as wait } from 'node:timers/promises'

/** Longer than nearly every answer takes. */
const step = 250

/**
 * An operation that answers at the next quarter of a second, however it ended: how long it took tells nobody what
 * was found.
 */
export function atEvenPace<Given extends unknown[], Answer>(run: (...given: Given) => Promise<Answer>) {
  return async (...given: Given): Promise<Answer> => {
    const started = performance.now()
    try {
      return await run(...given)
    } finally {
      const passed = performance.now() - started
      await wait(Math.ceil(passed / step) * step - passed)
    }
  }
}
