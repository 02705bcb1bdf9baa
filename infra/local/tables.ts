import { DynamoDbError, type DynamoDbCall } from './dynamodb-wire.ts'
import { RefusedStart } from './refused-start.ts'
import type { Template } from './template.ts'

type KeySchema = { AttributeName: string; KeyType: string }[]
type Index = { IndexName: string; KeySchema: KeySchema; Projection: object }
type Properties = {
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[]
  KeySchema: KeySchema
  GlobalSecondaryIndexes?: Index[]
  LocalSecondaryIndexes?: Index[]
  StreamSpecification?: { StreamViewType: string }
  TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean }
}
type Description = { LatestStreamArn?: string; GlobalSecondaryIndexes?: Index[] }

/** What a template says about a table, as CreateTable and UpdateTimeToLive want it. */
export type TableDefinition = { id: string; create: object; indexNames: string[]; timeToLive?: object }

export function tableDefinitions(template: Template): TableDefinition[] {
  return template
    .resources('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')
    .map(({ id, properties }) => define(id, template.resolve(properties) as Properties))
}

function define(id: string, table: Properties): TableDefinition {
  const indexes = table.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }))
  return {
    id,
    indexNames: (indexes ?? []).map(({ IndexName }) => IndexName).toSorted(),
    timeToLive: table.TimeToLiveSpecification?.Enabled ? table.TimeToLiveSpecification : undefined,
    create: {
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: table.AttributeDefinitions,
      KeySchema: table.KeySchema,
      GlobalSecondaryIndexes: indexes,
      LocalSecondaryIndexes: table.LocalSecondaryIndexes,
      StreamSpecification: table.StreamSpecification && {
        StreamEnabled: true,
        StreamViewType: table.StreamSpecification.StreamViewType,
      },
    },
  }
}

/**
 * Makes the tables that are not there yet.
 *
 * @param nameOf the table's name in this database, from its logical id
 * @returns the ARN of each table's stream, by logical id; a table without a stream is left out
 * @throws {RefusedStart} when a table exists with other indexes
 */
export async function createTables(
  call: DynamoDbCall,
  definitions: TableDefinition[],
  nameOf: (id: string) => string,
): Promise<Map<string, string>> {
  const streams = new Map<string, string>()
  await Promise.all(
    definitions.map(async (definition) => {
      const table = await createTable(call, definition, nameOf(definition.id))
      if (table.LatestStreamArn) streams.set(definition.id, table.LatestStreamArn)
    }),
  )
  return streams
}

async function createTable(
  call: DynamoDbCall,
  definition: TableDefinition,
  TableName: string,
): Promise<Description> {
  const existing = await describe(call, TableName)
  if (existing) {
    const names = (existing.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName).toSorted()
    if (names.join() !== definition.indexNames.join())
      throw new RefusedStart(
        `Die Tabelle ${TableName} hat andere Indizes als früher. „npm run reset“ legt sie neu an.`,
      )
    return existing
  }
  type Created = { TableDescription: Description }
  const { TableDescription } = await call<Created>('CreateTable', { TableName, ...definition.create })
  if (definition.timeToLive)
    await call('UpdateTimeToLive', { TableName, TimeToLiveSpecification: definition.timeToLive })
  return TableDescription
}

async function describe(call: DynamoDbCall, TableName: string): Promise<Description | undefined> {
  try {
    return (await call<{ Table: Description }>('DescribeTable', { TableName })).Table
  } catch (error) {
    if (error instanceof DynamoDbError && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}
