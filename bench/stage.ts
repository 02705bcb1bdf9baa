import { paginateScan } from '@aws-sdk/lib-dynamodb'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { enteredAction, setStage } from '#functions/set-stage.ts'
import { now } from '#functions/cast.ts'
import { stageSignUps } from '#functions/sign-ups/stage-sign-ups.ts'
import { openTables } from '#infra/local/open-tables.ts'
import { tableDefinitions } from '#infra/local/test-setup.ts'
import { startFaultProxy, type FaultProxy, type Shares } from './fault-proxy.ts'

const definitions = await tableDefinitions()

/** What passes by itself: too many at once, and an answer that got lost on its way. */
export const isPassing = (error: unknown) =>
  error instanceof Refusal ? error.code === 'try_again' : (error as Error).name !== 'ZodError'

/** One published action with one shift, in a database of its own; what goes wrong begins once it is entered. */
export async function stageShift(capacity: number, faults?: { seed: number; shares: Shares }) {
  let proxy: FaultProxy | undefined
  const tables = await openTables(
    definitions,
    faults && (async (engine) => (proxy = await startFaultProxy(engine, faults.seed))),
  )
  await setStage(tables)
  const { actionId, shiftId } = await enteredAction(tables, {
    state: 'published',
    shifts: [{ from: '10:00', to: '12:00', capacity }],
  })
  if (faults) proxy?.set(faults.shares)
  const of: { actionId: ActionId; shiftId: ShiftId } = { actionId, shiftId }
  /** From now on nothing goes wrong: what follows only looks. */
  const calm = () => proxy?.set({})
  const stage = stageSignUps(tables, now)
  return {
    ...stage,
    tables,
    of,
    calm,
    /** Everybody who signed up, page by page: there are more than one request can carry. */
    async everybody(): Promise<SignUp[]> {
      const all: SignUp[] = []
      let cursor: string | undefined
      do {
        const page = await stage.deps.signUps.ofAction(actionId, { limit: 500, cursor })
        all.push(...page.items)
        cursor = page.next
      } while (cursor)
      return all
    },
    /** How many mails were queued. */
    async mails(): Promise<number> {
      const pages = paginateScan({ client: tables.client }, { TableName: tables.names.signUps })
      let count = 0
      for await (const { Items = [] } of pages)
        count += Items.filter((item) => item['entity'] === 'mail').length
      return count
    },
  }
}
export type Stage = Awaited<ReturnType<typeof stageShift>>

export const address = (number: number) => `person-${number}@example.org`
