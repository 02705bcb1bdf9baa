import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import { listeners, minuteJobs, type Listener } from '../features.ts'
import type { CampaignData } from './campaign-data.ts'
import type { Workshop } from './workshop.ts'

type ListenersProps = { workshop: Workshop; data: CampaignData }

/** An item's kind stands in its new image, or in the old one when it was deleted. */
const filtersOf = ({ entities, onlyNew }: Listener) => {
  const kind = { entity: { S: FilterRule.or(...entities) } }
  return onlyNew
    ? [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: { NewImage: kind } })]
    : [
        FilterCriteria.filter({ dynamodb: { NewImage: kind } }),
        FilterCriteria.filter({ eventName: FilterRule.isEqual('REMOVE'), dynamodb: { OldImage: kind } }),
      ]
}

/** What happens after a write, and what happens every minute. */
export class Listeners extends Construct {
  constructor(scope: Construct, id: string, { workshop, data }: ListenersProps) {
    super(scope, id)
    for (const listener of listeners) {
      const handler = workshop.make(this, listener.id, listener)
      handler.addEventSource(
        new DynamoEventSource(data.tables[listener.stream], {
          // A listener that is new, or was gone, begins with what is still in the stream.
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: 50,
          // Again and again until the stream forgets the record after a day: nothing counted or mailed is lost.
          retryAttempts: -1,
          bisectBatchOnError: true,
          reportBatchItemFailures: true,
          filters: filtersOf(listener),
        }),
      )
    }
    for (const { id: name, ...order } of minuteJobs)
      new Rule(this, `${name}EveryMinute`, {
        schedule: Schedule.rate(Duration.minutes(1)),
        targets: [new LambdaFunction(workshop.make(this, name, order))],
      })
  }
}
