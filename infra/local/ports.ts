import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { RefusedStart } from './refused-start.ts'

const isFree = (port: number) =>
  new Promise<boolean>((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })

/**
 * Checks the ports before anything starts. Waits a moment, since the children of a killed predecessor need some
 * milliseconds to let go of theirs.
 *
 * @param ports by the environment variable that changes each
 * @throws {RefusedStart} naming the port and the variable
 */
export async function claimPorts(ports: Record<string, number>): Promise<void> {
  await Promise.all(
    Object.entries(ports).map(async ([variable, port]) => {
      for (let attempt = 0; attempt < 20; attempt++) {
        if (await isFree(port)) return
        await wait(25)
      }
      throw new RefusedStart(
        `Port ${port} ist belegt. Einen anderen nehmen: ${variable}=${port + 100} npm start`,
      )
    }),
  )
}

/** A port nobody uses at the moment, for parts that no person needs to find. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found((address as { port: number }).port))
    })
  })
}
