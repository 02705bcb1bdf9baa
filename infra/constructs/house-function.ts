import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'

export type HouseFunctionProps = {
  /** A folder with an `index.js` (or `.mjs`) that exports `handler`. */
  folder: string
  /** Also decides its share of a processor; 1769 MB are a whole one. */
  memoryMegabytes: number
  timeout: Duration
  environment: Record<string, string>
  /** All it may do, besides writing its own log. */
  rights: PolicyStatement[]
  /** Who notices what when it fails: a full sentence, the text of its alarm. */
  whenItFails: string
  alarms: Alarms
}

/** A function as all of ours are: its own role and log, and an alarm that says what its failure means. */
export class HouseFunction extends Construct {
  readonly handler: Function

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const writesLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Rights: new PolicyDocument({ statements: [writesLog, ...props.rights] }) },
    })
    this.handler = new Function(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.folder),
      handler: 'index.handler',
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      environment: props.environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    })
    this.#alarm(logGroup, props)
  }

  /** A fault that was answered with a 500 is no error to Lambda: the log knows of it, so both are counted. */
  #alarm(logGroup: LogGroup, { whenItFails, alarms }: HouseFunctionProps): void {
    const period = Duration.minutes(5)
    const faults = new MetricFilter(this, 'Faults', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: 'RoterFaden',
      metricName: `faults of ${this.node.path}`,
    })
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: whenItFails,
      metric: new MathExpression({
        expression: 'FILL(crashes, 0) + FILL(faults, 0)',
        usingMetrics: {
          crashes: this.handler.metricErrors({ period }),
          faults: faults.metric({ period, statistic: 'Sum' }),
        },
        period,
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarms.tell(alarm)
  }
}
