import { ApiRefusal, call } from '#shared/http/client.ts'
import type { CheckInEntry, CheckInList, CheckInResult } from '#shared/sign-ups/check-in.ts'
import type { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { Box, Door, Kept } from './check-in-box.ts'
import { setClock } from './check-in-clock.ts'

const mostAtOnce = 50

type Address<R> = Pick<R, keyof R & ('method' | 'path')>
/** The two routes of the door. The whole contract behind them stays on the server. */
const openCheckIn: Address<typeof signUpRoutes.openCheckIn> = { method: 'GET', path: '/check-in' }
const checkIn: Address<typeof signUpRoutes.checkIn> = { method: 'POST', path: '/check-in' }

const ask = (route: object, given: object): Promise<unknown> => call('', route as never, given as never)

/** What came of trying to send: all is stored, it has to wait, or the door is closed for good. */
export type Sent = 'saved' | 'waiting' | 'closed'

const hasEnded = (error: unknown) =>
  error instanceof ApiRefusal && (error.code === 'link_expired' || error.code === 'link_invalid')

/** The list as it is now, kept on the device; what has been sent before is part of it. */
export async function fetchList(box: Box, token: string): Promise<Door | 'closed' | undefined> {
  try {
    const known = (await box.doors()).find((door) => door.token === token)
    const sent = known ? (await box.entries(known.actionId)).filter(({ isSent }) => isSent) : []
    const list = (await ask(openCheckIn, { query: { token } })) as CheckInList
    setClock(list.now)
    const door = { ...list, token }
    await box.saveList(
      door,
      sent.map(({ entryId }) => entryId),
    )
    return door
  } catch (error) {
    return hasEnded(error) ? 'closed' : undefined
  }
}

/**
 * Sends what waits, the oldest first. A batch that the server refuses as a whole names the entries it cannot read;
 * those stay behind with their problem, so that the others get through.
 */
export async function sendWaiting(box: Box, { actionId, token }: Door): Promise<Sent> {
  for (;;) {
    const waiting = (await box.entries(actionId)).filter(({ isSent, problem }) => !isSent && !problem)
    const batch = waiting.slice(0, mostAtOnce)
    if (batch.length === 0) return 'saved'
    try {
      const entries: CheckInEntry[] = batch.map(({ entry }) => entry)
      const answer = await ask(checkIn, { body: { token, entries } })
      const { results } = answer as { results: CheckInResult[] }
      for (const { entryId, outcome } of results) {
        const kept = batch.find((one) => one.entryId === entryId)
        if (kept)
          await box.keep(outcome === 'done' ? { ...kept, isSent: true } : { ...kept, problem: outcome })
      }
      if (results.length === 0) return 'waiting'
    } catch (error) {
      if (hasEnded(error)) return 'closed'
      if (!(await setAside(box, batch, error))) return 'waiting'
    }
  }
}

/** @returns whether the refusal was about single entries, which now stand aside */
async function setAside(box: Box, batch: readonly Kept[], error: unknown): Promise<boolean> {
  if (!(error instanceof ApiRefusal) || error.status !== 400) return false
  const unread = new Set(
    error.fields.map(({ field }) => Number(/^entries\.(\d+)/.exec(field)?.[1] ?? Number.NaN)),
  )
  const aside = batch.filter((_, position) => unread.has(position))
  for (const kept of aside) await box.keep({ ...kept, problem: 'refused' })
  return aside.length > 0
}
