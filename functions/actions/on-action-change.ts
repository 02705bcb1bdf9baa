import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { ActionId } from '#shared/actions/action.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { actionStore, type ActionStore } from './action-store.ts'
import { coHostStore, type CoHostStore } from './co-host-store.ts'

type Deps = { actions: Pick<ActionStore, 'find'>; coHosts: Pick<CoHostStore, 'follow'> }

/**
 * What co-hosts show follows the action. It writes what the action says now, not what changed: told twice or out of
 * order, it comes to the same.
 */
export const followActions =
  ({ actions, coHosts }: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed: string[] = []
    for (const { dynamodb } of Records) {
      const image = dynamodb?.NewImage
      if ((image?.['coHosts']?.L?.length ?? 0) === 0) continue
      const actionId = image?.['actionId']?.S as ActionId
      try {
        const action = await actions.find(actionId, 'consistently')
        if (action) await coHosts.follow(action)
      } catch (error) {
        log.error('co-hosts not told', { actionId, error: error as Error })
        failed.push(dynamodb?.SequenceNumber ?? '')
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }

const campaigns = table('CAMPAIGNS_TABLE')

export const handler = followActions({ actions: actionStore(campaigns), coHosts: coHostStore(campaigns) })
