import { Duration } from 'aws-cdk-lib'
import { Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Listener } from '../features.ts'
import { acknowledge } from './acknowledge.ts'
import type { TableName } from './campaign-data.ts'
import { constructId } from './construct-id.ts'
import type { HouseFunction } from './house-function.ts'
import { runFunction, type House } from './house.ts'
import { keyStatements } from './table-rights.ts'

type Change = 'INSERT' | 'MODIFY' | 'REMOVE'

/** Which changes of which table a listener hears. */
export type Hearing = {
  table: TableName
  /** Items of these entities. */
  entities: readonly string[]
  /** All kinds of change unless told. */
  changes?: readonly Change[]
  /** Each item's changes one after the other; unless it is false, also those of different items. */
  inOrder?: boolean
}

/**
 * A function that hears what changed in a table. What it fails on comes again, alone in the end; what it cannot do
 * within a day is given up, and the place in the stream is told to whoever is on duty.
 */
export class StreamListener extends Construct {
  constructor(scope: Construct, listener: Listener, house: House) {
    super(scope, constructId(listener.entry))
    const { hears } = listener
    const table = house.data.tables[hears.table]
    const { topic } = house.alarms
    const running = runFunction(this, listener, house, {
      memoryMegabytes: 512,
      timeout: Duration.seconds(30),
      rights: [
        ...hearing(table),
        new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }),
      ],
    })
    acknowledge(running, {
      'AwsSolutions-IAM5[Resource::*]':
        'ListStreams cannot be narrowed to one stream; it tells the names of streams and none of their content.',
    })

    new EventSourceMapping(this, 'Mapping', {
      target: running.handler,
      eventSourceArn: table.tableStreamArn!,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: patternsOf(hears),
      batchSize: hears.inOrder === false ? 10 : 100,
      parallelizationFactor: hears.inOrder === false ? 10 : 1,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 1_000,
      maxRecordAge: Duration.hours(24),
      // The right to publish is among the function's own, so that it is there before the mapping asks for it.
      onFailure: { bind: () => ({ destination: topic.topicArn }) },
    })
    this.#alarmWhenLate(running, listener, house)
  }

  /** A change that comes again and again is no error to Lambda. It shows in how old the next change is. */
  #alarmWhenLate({ handler }: HouseFunction, { whenItFails }: Listener, { alarms }: House): void {
    const age = handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: Duration.minutes(5) })
    const alarm = age.createAlarm(this, 'Late', {
      alarmDescription: whenItFails,
      threshold: Duration.minutes(10).toMilliseconds(),
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarms.tell(alarm)
  }
}

const hearing = (table: TableV2) => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [table.tableStreamArn!],
  }),
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  ...keyStatements(table),
]

/** A deleted item shows its entity in the old image only, any other in the new one. */
function patternsOf({ entities, changes = ['INSERT', 'MODIFY', 'REMOVE'] }: Hearing) {
  const entity = { entity: { S: [...entities] } }
  const present = changes.filter((change) => change !== 'REMOVE')
  return [
    ...(present.length > 0 ? [{ eventName: present, dynamodb: { NewImage: entity } }] : []),
    ...(changes.includes('REMOVE') ? [{ eventName: ['REMOVE'], dynamodb: { OldImage: entity } }] : []),
  ].map((pattern) => FilterCriteria.filter(pattern))
}
