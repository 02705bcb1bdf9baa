import type { Stage } from './stage-platform.ts'

/** Where this run's platform is; known to the processes that run the tests, not yet to the one that starts it. */
export const stage = JSON.parse(process.env['STAGE'] ?? '{}') as Partial<Stage>

export const site = stage.siteUrl ?? ''
export const inbox = `${stage.inboxUrl}/store`

/** Settles when the listeners have counted and mailed everything that was written so far. */
export const settled = async () => {
  const answer = await fetch(stage.settledUrl ?? '')
  if (!answer.ok) throw new Error(await answer.text())
}
