/** A CloudFormation template as far as the checks look into it. Everything but tests reads it elsewhere. */
export type Template = {
  Resources: Record<string, { Type: string; DeletionPolicy?: string; Properties: Properties }>
}
// oxlint-disable-next-line typescript/no-explicit-any -- properties differ from type to type
type Properties = any
type Statement = { Effect: string; Action: string | string[]; Resource: unknown }

export const ofType = (template: Template, type: string): [id: string, properties: Properties][] =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties }]) => [id, Properties])

/** The properties of the one resource of a type. @throws when there are none or several */
export function onlyOne(template: Template, type: string): { id: string; properties: Properties } {
  const [found, ...more] = ofType(template, type)
  if (!found || more.length > 0) throw new Error(`expected one ${type}, not ${found ? more.length + 1 : 0}`)
  return { id: found[0], properties: found[1] }
}

/** `MailOnMailQueuedFunctionB2D77F27` is `MailOnMailQueued`: the name without what the CDK puts to it. */
const nameOf = (logicalId: string) => logicalId.replace(/(PagesFunction|Function)?[0-9A-F]{8}$/, '')

/** Our functions by name; those that the CDK brings for its own deployments are not ours. */
export const functionsOf = (template: Template) =>
  new Map(
    ofType(template, 'AWS::Lambda::Function')
      .filter(([id]) => !id.startsWith('CustomCDK'))
      .map(([id, properties]) => [nameOf(id), { id, properties }]),
  )

/** Routes as `GET /api/actions` with how a caller is checked: `JWT` or `NONE`. */
export const routesOf = (template: Template): { key: string; check: string }[] =>
  ofType(template, 'AWS::ApiGatewayV2::Route').map(([, { RouteKey, AuthorizationType, AuthorizerId }]) => ({
    key: RouteKey,
    check: AuthorizationType === 'JWT' && AuthorizerId ? 'JWT' : 'NONE',
  }))

const listed = <T>(value: T | T[]) => [value].flat() as T[]

function statementsOf(template: Template, roleId: string): Statement[] {
  const inline = (template.Resources[roleId]?.Properties.Policies ?? []) as Properties[]
  const attached = ofType(template, 'AWS::IAM::Policy')
    .map(([, properties]) => properties)
    .filter(({ Roles }) => JSON.stringify(Roles ?? []).includes(`"${roleId}"`))
  return [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement as Statement[])
}

/**
 * What each function may do with the items of each table: `{ People: { SignUps: ['GetItem'] } }`, with
 * `Query byDate` for an index. A right that is not narrowed to a table counts for the table `*`.
 */
export function tableRightsOf(template: Template): Record<string, Record<string, string[]>> {
  const tables = ofType(template, 'AWS::DynamoDB::GlobalTable').map(([id]) => id)
  const rights = [...functionsOf(template)].map(([name, { properties }]) => {
    const found: Record<string, Set<string>> = {}
    for (const { Action, Resource } of statementsOf(template, properties.Role['Fn::GetAtt'][0]))
      for (const action of listed(Action).filter((one) => /^(\*|dynamodb:)/.test(one)))
        for (const resource of listed(Resource)) {
          const text = JSON.stringify(resource)
          if (/Stream/.test(action + text) || /GetRecords|GetShardIterator/.test(action)) continue
          const table = tables.find((id) => text.includes(`["${id}","Arn"]`)) ?? '*'
          const index = /\/index\/([\w*]+)/.exec(text)?.[1]
          const right = action.replace('dynamodb:', '') + (index ? ` ${index}` : '')
          ;(found[table] ??= new Set()).add(right)
        }
    return [
      name,
      Object.fromEntries(Object.entries(found).map(([table, set]) => [table, [...set].toSorted()])),
    ] as const
  })
  return Object.fromEntries(rights)
}

/** What is wrong with how the tables are kept, one line each. */
export function carelessTables(template: Template, personal: readonly string[]): string[] {
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable')
    .flatMap(([id, { DeletionPolicy, Properties }]) => {
      const replicas = Properties.Replicas as Properties[]
      const every = (holds: (replica: Properties) => unknown) => replicas.every((replica) => holds(replica))
      const careful: [rule: string, holds: boolean][] = [
        ['is retained', DeletionPolicy === 'Retain'],
        ['is protected', every((replica) => replica.DeletionProtectionEnabled)],
        [
          'can be restored',
          every((replica) => replica.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled),
        ],
        [
          'forgets by the attribute ttl',
          Properties.TimeToLiveSpecification?.Enabled &&
            Properties.TimeToLiveSpecification.AttributeName === 'ttl',
        ],
        ['is paid by request', Properties.BillingMode === 'PAY_PER_REQUEST'],
        [
          'has its own key',
          !personal.includes(id) ||
            every((replica) => replica.SSESpecification?.KMSMasterKeyId?.['Fn::GetAtt']?.[0].includes(id)),
        ],
      ]
      return careful.filter(([, holds]) => !holds).map(([rule]) => `${id}: not so: ${rule}`)
    })
}

/** How often each function may be invoked by whom: the number of permissions. */
export const permissionsOf = (template: Template): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const [, { FunctionName }] of ofType(template, 'AWS::Lambda::Permission')) {
    const name = nameOf(FunctionName['Fn::GetAtt'][0])
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** The texts of the alarms that watch a function, and of those that nobody is told about. */
export function alarmsOf(template: Template, functionId: string): { texts: string[]; silent: string[] } {
  const watching = ofType(template, 'AWS::CloudWatch::Alarm')
    .map(([, properties]) => properties)
    .filter((alarm) => JSON.stringify([alarm.Metrics, alarm.Dimensions]).includes(`"Ref":"${functionId}"`))
  const texts = (alarms: Properties[]) => alarms.map(({ AlarmDescription }) => AlarmDescription as string)
  return {
    texts: texts(watching),
    silent: texts(watching.filter(({ AlarmActions }) => !AlarmActions?.length)),
  }
}

/** A copy of a template with something made worse, to see that a check notices. */
export function worsened(template: Template, change: (resources: Template['Resources']) => void): Template {
  const copy = structuredClone(template)
  change(copy.Resources)
  return copy
}

/** What is wrong with how changes are handed to listeners, one line each. */
export function carelessMappings(template: Template): string[] {
  return ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(([id, mapping]) => {
    const careful: [rule: string, holds: unknown][] = [
      ['repeats only what failed', mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures')],
      ['finds the one that fails', mapping.BisectBatchOnFunctionError],
      ['tries again', mapping.MaximumRetryAttempts > 10],
      ['hears only its entities', mapping.FilterCriteria?.Filters.length > 0],
      ['says what it gave up', mapping.DestinationConfig?.OnFailure?.Destination],
      ['begins with what is still there', mapping.StartingPosition === 'TRIM_HORIZON'],
    ]
    return careful.filter(([, holds]) => !holds).map(([rule]) => `${id}: not so: ${rule}`)
  })
}
