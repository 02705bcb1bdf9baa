import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { CampaignData, indexes, TableName } from './campaign-data.ts'

type ItemRight = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'
type IndexRight<Name extends TableName> = `Query ${(typeof indexes)[Name][number]}`

/**
 * What a function may do with which table: DynamoDB's words, an index after the word. A transaction needs the
 * words of its writes. There is no word for a scan: no request and no listener needs one.
 */
export type Rights = { readonly [Name in TableName]?: readonly (ItemRight | IndexRight<Name>)[] }

/** Looking into a table with its own key means that DynamoDB opens that key in the function's name. */
const forReading = ['kms:Decrypt', 'kms:DescribeKey']
const forWriting = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/** The rights as IAM statements: exactly these actions on exactly these tables, indexes and keys. */
export function statementsOf(rights: Rights, data: CampaignData): PolicyStatement[] {
  return Object.entries(rights).flatMap(([name, words]) => {
    const table = data.tables[name as TableName]
    const ofIndexes = words.filter((word) => word.startsWith('Query '))
    const ofItems = words.filter((word) => !ofIndexes.includes(word))
    const writes = ofItems.some((word) => /^(Put|Update|Delete)/.test(word))
    return [
      ...(ofItems.length > 0
        ? [
            new PolicyStatement({
              actions: [...new Set(ofItems)].map((word) => `dynamodb:${word}`),
              resources: [table.tableArn],
            }),
          ]
        : []),
      ...(ofIndexes.length > 0
        ? [
            new PolicyStatement({
              actions: ['dynamodb:Query'],
              resources: ofIndexes.map((word) => `${table.tableArn}/index/${word.slice('Query '.length)}`),
            }),
          ]
        : []),
      ...keyStatements(table, writes),
    ]
  })
}

/** The right to read what a table with its own key holds, through DynamoDB only; nothing for other tables. */
export function keyStatements(table: CampaignData['tables'][TableName], writes = false): PolicyStatement[] {
  if (!table.encryptionKey) return []
  return [
    new PolicyStatement({
      actions: writes ? [...forReading, ...forWriting] : forReading,
      resources: [table.encryptionKey.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(table).region}.amazonaws.com` },
      },
    }),
  ]
}
