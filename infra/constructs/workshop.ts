import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function,
  LoggingFormat,
  Runtime,
  type FunctionProps,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { join } from 'node:path'
import type { Access, Accesses, TableName } from '../features.ts'
import type { CampaignData } from './campaign-data.ts'
import type { Mail } from './mail.ts'
import type { Secrets } from './secrets.ts'

/** Rights on a table, action by action; a transaction needs those of its parts. There is no Scan. */
const actions: Record<Access, string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: [
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  ],
  append: ['dynamodb:PutItem'],
}

/** What DynamoDB does with a table's key on behalf of whoever reads or writes. */
const keyActions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey']

const setting: Record<TableName, string> = {
  campaigns: 'CAMPAIGNS_TABLE',
  councils: 'COUNCILS_TABLE',
  signUps: 'SIGN_UPS_TABLE',
  accessLog: 'ACCESS_LOG_TABLE',
}

export type Order = {
  /** Relative to `functions/`, without ending. */
  entry: string
  tables: Accesses
  usesLinks?: boolean | undefined
  sendsMail?: boolean | undefined
  whenItFails: string
}

type WorkshopProps = { bundles: string; data: CampaignData; secrets: Secrets; mail: Mail; siteUrl: string }

/** Settings that hold for every function of ours, and an alarm that says what its failure means. */
export const house = (scope: Construct, id: string) =>
  ({
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    loggingFormat: LoggingFormat.JSON,
    logGroup: new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  }) satisfies Partial<FunctionProps>

export function alarmWhenItFails(handler: Function, whenItFails: string) {
  new Alarm(handler, 'Errors', {
    metric: handler.metricErrors({ period: Duration.minutes(5) }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: whenItFails,
  })
  Validations.of(handler).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason: 'The managed policy only lets a function write its own log.',
  })
}

/** Makes our functions, each with the settings and the rights it was ordered with and no others. */
export class Workshop extends Construct {
  readonly #props: WorkshopProps

  constructor(scope: Construct, id: string, props: WorkshopProps) {
    super(scope, id)
    this.#props = props
  }

  make(scope: Construct, id: string, order: Order): Function {
    const { bundles, data, secrets, mail, siteUrl } = this.#props
    const names = Object.keys(order.tables) as TableName[]
    const handler = new Function(scope, id, {
      ...house(scope, id),
      code: Code.fromAsset(join(bundles, order.entry)),
      handler: 'index.handler',
      // CPU comes with memory: this is what a sign-up in a rush needs.
      memorySize: 1024,
      timeout: Duration.seconds(15),
      environment: {
        ...Object.fromEntries(names.map((name) => [setting[name], data.tables[name].tableName])),
        ...(names.length > 0 && { CURSOR_SECRET: secrets.cursors }),
        ...(order.usesLinks && { LINK_SECRET: secrets.links }),
        ...(order.sendsMail && { SITE_URL: siteUrl, MAIL_FROM: mail.from }),
      },
    })
    for (const name of names) this.#grant(handler, name, order.tables[name]!)
    if (order.sendsMail) mail.letSend(handler)
    alarmWhenItFails(handler, order.whenItFails)
    return handler
  }

  #grant(handler: Function, name: TableName, access: Access) {
    const { tables, keys, indexes } = this.#props.data
    const { tableArn } = tables[name]
    const resources = [
      tableArn,
      ...(access === 'append' ? [] : indexes[name].map((index) => `${tableArn}/index/${index}`)),
    ]
    handler.addToRolePolicy(new PolicyStatement({ actions: actions[access], resources }))
    const key = keys[name]
    if (key) handler.addToRolePolicy(new PolicyStatement({ actions: keyActions, resources: [key.keyArn] }))
  }
}
