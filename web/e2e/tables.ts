import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cursors } from '#functions/dynamo/cursor.ts'
import { Table } from '#functions/dynamo/table.ts'
import { stage } from './addresses.ts'

/** The tables of this run's platform, for what nobody can wait for in a browser: a day that passes. */
export function platformTables() {
  const { dynamodbEndpoint = '', tables } = stage
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: dynamodbEndpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  )
  const table = (name: string | undefined) => new Table(name ?? '', client, cursors('no cursors'))
  return {
    campaigns: table(tables?.campaigns),
    councils: table(tables?.councils),
    signUps: table(tables?.signUps),
  }
}
