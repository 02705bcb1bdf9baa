import { Duration } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { Job } from '../features.ts'
import { constructId } from './construct-id.ts'
import { runFunction, type House } from './house.ts'

/** A function that runs once a minute, and never beside itself: it is cut off before the next minute. */
export class MinuteJob extends Construct {
  constructor(scope: Construct, job: Job, house: House) {
    super(scope, constructId(job.entry))
    const { handler } = runFunction(this, job, house, {
      memoryMegabytes: 512,
      timeout: Duration.seconds(55),
    })
    const invokes = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [handler.functionArn],
    })
    const role = new Role(this, 'Clock', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: { Rights: new PolicyDocument({ statements: [invokes] }) },
    })
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: handler.functionArn,
        roleArn: role.roleArn,
        // What one minute missed, the next one does.
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    })
  }
}
