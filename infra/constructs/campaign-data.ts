import { RemovalPolicy, Stack, type CfnElement } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** The tables as functions know them, with their indexes. An index has the attributes `<index>Pk`, `<index>Sk`. */
export const indexes = {
  campaigns: ['byChapter', 'byParent', 'byDate', 'byType', 'byDistrict'],
  councils: ['byDate'],
  signUps: ['due', 'byPerson', 'byChapter'],
  accessLog: [],
} as const
export type TableName = keyof typeof indexes

/** What lists show of an action (`ActionSummary`), without its long texts. */
const ofActions = [
  'actionId',
  'priorityId',
  'priorityTitle',
  'campaignId',
  'campaignTitle',
  'chapterId',
  'chapterName',
  'ags',
  'type',
  'title',
  'place',
  'startsAt',
  'endsAt',
  'state',
  'places',
  'placesTaken',
  'seriesId',
  'sequence',
  'entity',
]

/**
 * What an index carries besides keys; everything where nothing is said. DynamoDB allows twenty attributes an index, so
 * that campaigns and priorities are listed by an index of their kind, which carries all of them.
 */
const carried: Partial<Record<string, readonly string[]>> = {
  byChapter: [...ofActions, 'duties'],
  byDate: ofActions,
  byDistrict: ofActions,
}

/** Tables that hold personal data have a key of their own each, so that the right to open one opens no other. */
const personal: readonly TableName[] = ['signUps', 'accessLog']

/** Tables whose changes listeners hear. */
const heard: readonly TableName[] = ['campaigns', 'councils', 'signUps']

/** One table for each degree of secrecy and each lifetime. None of them goes when the stack goes. */
export class CampaignData extends Construct {
  readonly tables: Readonly<Record<TableName, TableV2>>

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.tables = {
      campaigns: this.#table('Campaigns', 'campaigns'),
      councils: this.#table('Councils', 'councils'),
      signUps: this.#table('SignUps', 'signUps'),
      accessLog: this.#table('AccessLog', 'accessLog'),
    }
  }

  #table(id: string, name: TableName): TableV2 {
    const text = (attribute: string) => ({ name: attribute, type: AttributeType.STRING })
    const table = new TableV2(this, id, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexes[name].map((index) => ({
        indexName: index,
        partitionKey: text(`${index}Pk`),
        sortKey: text(`${index}Sk`),
        ...projectionOf(name, index),
      })),
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'ttl',
      ...(heard.includes(name) && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(personal.includes(name) && { encryption: TableEncryptionV2.customerManagedKey(this.#key(id)) }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // A construct that moves gets another logical id, and another id means a new, empty table: so it is fixed.
    const stack = Stack.of(this)
    stack.renameLogicalId(stack.getLogicalId(table.node.defaultChild as CfnElement), id)
    return table
  }

  #key(id: string): Key {
    return new Key(this, `${id}Key`, {
      description: `Opens the table ${id} of Roter Faden`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}

function projectionOf(table: TableName, index: string) {
  const attributes = table === 'campaigns' ? carried[index] : undefined
  return attributes
    ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }
    : { projectionType: ProjectionType.ALL }
}
