import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { enteredAction, setStage } from '#functions/set-stage.ts'
import { now } from '#functions/cast.ts'
import { stageSignUps } from '#functions/sign-ups/stage-sign-ups.ts'
import { openTables, type Between } from '#infra/local/open-tables.ts'
import { tableDefinitions } from '#infra/local/test-setup.ts'

const definitions = await tableDefinitions()

/** What passes by itself: too many at once, and an answer that got lost on its way. */
export const isPassing = (error: unknown) =>
  error instanceof Refusal ? error.code === 'try_again' : (error as Error).name !== 'ZodError'

/** One published action with one shift, in a database of its own. */
export async function stageShift(capacity: number, between?: Between) {
  const tables = await openTables(definitions, between)
  await setStage(tables)
  const { actionId, shiftId } = await enteredAction(tables, {
    state: 'published',
    shifts: [{ from: '10:00', to: '12:00', capacity }],
  })
  const of: { actionId: ActionId; shiftId: ShiftId } = { actionId, shiftId }
  return { ...stageSignUps(tables, now), tables, of }
}
export type Stage = Awaited<ReturnType<typeof stageShift>>

export const address = (number: number) => `person-${number}@example.org`
