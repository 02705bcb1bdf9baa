import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { setting } from '../http/setting.ts'
import { cursors } from './cursor.ts'
import { Table } from './table.ts'

const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
  marshallOptions: { removeUndefinedValues: true },
})

/** The table a setting names; functions receive only the settings of tables they may touch. */
export const table = (name: 'CAMPAIGNS_TABLE' | 'COUNCILS_TABLE' | 'SIGN_UPS_TABLE' | 'ACCESS_LOG_TABLE') =>
  new Table(setting(name), client, cursors(setting('CURSOR_SECRET')))
