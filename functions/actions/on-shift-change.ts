import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { ActionId } from '#shared/actions/action.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { actionStore, type ActionStore } from './action-store.ts'

type Deps = { actions: Pick<ActionStore, 'find' | 'showPlaces'> }

const actionOf = ({ dynamodb }: DynamoDBRecord) =>
  (dynamodb?.NewImage ?? dynamodb?.OldImage)?.['actionId']?.S as ActionId | undefined

/**
 * Brings what lists show of free places up to the shifts. It writes what the shifts say now, not what changed:
 * told twice or out of order, it comes to the same.
 */
export const showPlaces =
  ({ actions }: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = new Set<ActionId>()
    const changed = new Set(Records.map(actionOf).filter((actionId) => actionId !== undefined))
    for (const actionId of changed) {
      try {
        const action = await actions.find(actionId, 'consistently')
        if (!action) continue
        const places = action.shifts.reduce((sum, { capacity }) => sum + capacity, 0)
        const taken = action.shifts.reduce((sum, shift) => sum + shift.taken, 0)
        if (places !== action.places || taken !== action.placesTaken)
          await actions.showPlaces(actionId, places, taken)
      } catch (error) {
        log.error('places not shown', { actionId, error: error as Error })
        failed.add(actionId)
      }
    }
    return {
      batchItemFailures: Records.filter((record) => failed.has(actionOf(record)!)).map((record) => ({
        itemIdentifier: record.dynamodb?.SequenceNumber ?? '',
      })),
    }
  }

export const handler = showPlaces({ actions: actionStore(table('CAMPAIGNS_TABLE')) })
