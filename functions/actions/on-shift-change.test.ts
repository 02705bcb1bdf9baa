import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it, describe } from 'vitest'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { log } from '../http/log.ts'
import { actionDeps, enteredAction, setStage, useTables } from '../set-stage.ts'

const tables = await withTables()
useTables(tables)
const { showPlaces } = await import('./on-shift-change.ts')
const { actions } = actionDeps(tables, now)
log.setLogLevel('SILENT')
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

let sequence = 0
const record = (actionId: ActionId | undefined, image: 'NewImage' | 'OldImage' = 'NewImage') => ({
  dynamodb: { SequenceNumber: `${(sequence += 1)}`, [image]: actionId ? { actionId: { S: actionId } } : {} },
})
const tell = (...Records: ReturnType<typeof record>[]) => showPlaces({ actions })({ Records })

/** Moves the counter of a shift as sign-ups do. */
const take = (actionId: ActionId, shiftId: ShiftId, taken: number) =>
  tables.client.send(
    new UpdateCommand({
      TableName: tables.names.campaigns,
      Key: { pk: `ACTION#${actionId}`, sk: `SHIFT#${shiftId}` },
      UpdateExpression: 'SET taken = :taken',
      ExpressionAttributeValues: { ':taken': taken },
    }),
  )
const shown = async (actionId: ActionId) => {
  const action = await actions.find(actionId, 'consistently')
  return [action?.places, action?.placesTaken]
}
const published = () => enteredAction(tables, { state: 'published' })

describe('what lists show', () => {
  it('follows the shifts', async () => {
    const { actionId, shiftId, otherShiftIds } = await published()
    await take(actionId, shiftId, 2)
    await take(actionId, otherShiftIds[0]!, 1)
    expect(await shown(actionId)).toEqual([5, 0])
    expect(await tell(record(actionId))).toEqual({ batchItemFailures: [] })
    expect(await shown(actionId)).toEqual([5, 3])
  })

  it('is the same when told twice, or in the wrong order', async () => {
    const { actionId, shiftId } = await published()
    const records = [record(actionId), record(actionId), record(actionId)]
    for (const taken of [1, 2, 3]) await take(actionId, shiftId, taken)
    for (const one of [...records.toReversed(), ...records]) await tell(one)
    expect(await shown(actionId)).toEqual([5, 3])
  })

  it('is written once for many changes of one action, and not at all when nothing is new', async () => {
    const { actionId, shiftId } = await published()
    await take(actionId, shiftId, 1)
    const counting = countRequests(tables.client)
    const many = Array.from({ length: 50 }, () => record(actionId))
    expect((await counting(() => tell(...many))).requests).toEqual(['Query', 'UpdateItem'])
    expect((await counting(() => tell(...many))).requests).toEqual(['Query'])
  })

  it('is left alone when a shift tells of an action that is gone', async () => {
    const gone = 'act_zzzzzzzzzzzz' as ActionId
    expect(await tell(record(gone, 'OldImage'), record(undefined))).toEqual({ batchItemFailures: [] })
    expect(await actions.find(gone, 'consistently')).toBeUndefined()
  })
})

it('one action that fails is reported with its own records, and the others are shown', async () => {
  const [good, bad] = [await published(), await published()]
  for (const { actionId, shiftId } of [good, bad]) await take(actionId, shiftId, 2)
  const records = [record(bad.actionId), record(good.actionId), record(bad.actionId)]
  const failing: typeof actions.find = async (actionId, ...rest) => {
    if (actionId === bad.actionId) throw new Error('out of reach')
    return actions.find(actionId, ...rest)
  }
  const told = await showPlaces({ actions: { ...actions, find: failing } })({ Records: records })
  expect(told.batchItemFailures).toEqual(
    [records[0]!, records[2]!].map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
  )
  expect([await shown(good.actionId), await shown(bad.actionId)]).toEqual([
    [5, 2],
    [5, 0],
  ])
  await tell(...records)
  expect(await shown(bad.actionId)).toEqual([5, 2])
})
