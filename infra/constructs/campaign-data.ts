import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type GlobalSecondaryIndexPropsV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { TableName } from '../features.ts'

/** Indexes of each table, named by the question they answer; their keys are `<name>Pk` and `<name>Sk`. */
const indexes: Record<TableName, string[]> = {
  campaigns: ['byChapter', 'byParent', 'byDate', 'byType', 'byDistrict'],
  councils: ['byDate'],
  signUps: ['due', 'byPerson'],
  accessLog: [],
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

const index = (indexName: string): GlobalSecondaryIndexPropsV2 => ({
  indexName,
  partitionKey: text(`${indexName}Pk`),
  sortKey: text(`${indexName}Sk`),
})

type Kind = {
  hasStream?: boolean
  /** Personal data is encrypted with a key of our own, whose use is recorded. */
  isPersonal?: boolean
}

/** One table for each secrecy and lifetime, with single-table design inside each. */
export class CampaignData extends Construct {
  readonly tables: Record<TableName, TableV2>
  readonly keys: Partial<Record<TableName, Key>> = {}
  readonly indexes = indexes

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.tables = {
      campaigns: this.#table('Campaigns', 'campaigns', { hasStream: true }),
      councils: this.#table('Councils', 'councils', {}),
      signUps: this.#table('SignUps', 'signUps', { hasStream: true, isPersonal: true }),
      accessLog: this.#table('AccessLog', 'accessLog', { isPersonal: true }),
    }
  }

  #table(id: string, name: TableName, { hasStream, isPersonal }: Kind): TableV2 {
    if (isPersonal)
      this.keys[name] = new Key(this, `${id}Key`, {
        description: `Personal data in ${id}`,
        enableKeyRotation: true,
        removalPolicy: RemovalPolicy.RETAIN,
      })
    const key = this.keys[name]
    return new TableV2(this, id, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billing: Billing.onDemand(),
      globalSecondaryIndexes: indexes[name].map(index),
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(hasStream && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
      encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.dynamoOwnedKey(),
    })
  }
}
