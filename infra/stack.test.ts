import { App, Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#shared/contract.ts'
import { checkRules } from './app.ts'
import { features, listeners } from './features.ts'
import { jobs } from './jobs.ts'
import {
  alarmsOf,
  carelessTables,
  functionsOf,
  ofType,
  onlyOne,
  permissionsOf,
  routesOf,
  tableRightsOf,
  worsened,
  type Template,
} from './template-checks.ts'
import { inTemporaryFolder, synthesiseTemplate } from './test-stack.ts'

let template: Template
beforeAll(async () => {
  template = await synthesiseTemplate()
}, 60_000)

const rolesOfFunction = (resources: Template['Resources'], prefix: string) =>
  Object.entries(resources).find(([id]) => id.startsWith(`${prefix}FunctionRole`))![1].Properties

describe('routes', () => {
  const fromContract = Object.values(contract).flatMap((routes) =>
    Object.values(routes).map(({ method, path, audience }) => ({
      key: `${method} /api${path}`,
      check: audience === 'anyone' ? 'NONE' : 'JWT',
    })),
  )
  const sorted = (routes: { key: string; check: string }[]) =>
    routes.map(({ key, check }) => `${key} ${check}`).toSorted()

  test('are those of the contract, each once, open only when it is for anyone; and the pages', () => {
    expect(sorted(routesOf(template))).toEqual(sorted([...fromContract, { key: '$default', check: 'NONE' }]))
    expect(fromContract.some(({ check }) => check === 'JWT')).toBe(true)
  })

  test('of which one was opened by mistake are noticed', () => {
    const opened = worsened(template, (resources) => {
      const closed = Object.values(resources).find(
        ({ Type, Properties }) =>
          Type === 'AWS::ApiGatewayV2::Route' && Properties.AuthorizationType === 'JWT',
      )!
      closed.Properties.AuthorizationType = 'NONE'
    })
    expect(sorted(routesOf(opened))).not.toEqual(sorted(routesOf(template)))
  })

  test('take tokens of the site’s client and of no other', () => {
    const { properties: authorizer } = onlyOne(template, 'AWS::ApiGatewayV2::Authorizer')
    const { id: client } = onlyOne(template, 'AWS::Cognito::UserPoolClient')
    expect(authorizer.JwtConfiguration.Audience).toEqual([{ Ref: client }])
  })
})

describe('tables', () => {
  const personal = ['SignUps', 'AccessLog']

  test('are kept, protected and restorable, the personal ones under keys of their own', () => {
    expect(ofType(template, 'AWS::DynamoDB::GlobalTable').map(([id]) => id)).toEqual([
      'Campaigns',
      'Councils',
      ...personal,
    ])
    expect(carelessTables(template, personal)).toEqual([])
  })

  test.each<[string, (table: Template['Resources'][string]) => void]>([
    ['is retained', (table) => (table.DeletionPolicy = 'Delete')],
    ['is protected', ({ Properties }) => delete Properties.Replicas[0].DeletionProtectionEnabled],
    ['can be restored', ({ Properties }) => delete Properties.Replicas[0].PointInTimeRecoverySpecification],
    ['forgets by the attribute ttl', ({ Properties }) => delete Properties.TimeToLiveSpecification],
    ['is paid by request', ({ Properties }) => (Properties.BillingMode = 'PROVISIONED')],
    ['has its own key', ({ Properties }) => delete Properties.Replicas[0].SSESpecification],
  ])('of which one not so: %s: are noticed', (rule, worsen) => {
    const careless = worsened(template, (resources) => worsen(resources['SignUps']!))
    expect(carelessTables(careless, personal)).toEqual([`SignUps: not so: ${rule}`])
  })
})

describe('rights', () => {
  const touching = (table: string) =>
    Object.entries(tableRightsOf(template))
      .filter(([, rights]) => rights[table])
      .map(([name]) => name)

  test('are what the list of features says, and nothing is left open', () => {
    const table = { campaigns: 'Campaigns', councils: 'Councils', signUps: 'SignUps', accessLog: 'AccessLog' }
    const expected = [...features, ...listeners, ...jobs].map(({ tables }) =>
      Object.fromEntries(
        Object.entries(tables).map(([name, words]) => [
          table[name as keyof typeof table],
          [...new Set<string>(words)].toSorted(),
        ]),
      ),
    )
    const rights = Object.entries(tableRightsOf(template)).filter(([name]) => name !== 'Site')
    expect(rights.map(([, found]) => found)).toEqual(expected)
  })

  test('never include a scan', () => {
    const everything = Object.values(tableRightsOf(template)).flatMap((rights) =>
      Object.values(rights).flat(),
    )
    expect(everything.filter((right) => /scan|\*/i.test(right))).toEqual([])
  })

  test('let the access log only grow', () => {
    expect(touching('AccessLog')).toEqual(['Plans', 'SignUps', 'Ideas'])
    for (const name of touching('AccessLog'))
      expect(tableRightsOf(template)[name]?.['AccessLog']).toEqual(['PutItem'])
  })

  test('reach personal data from these functions and no others', () => {
    expect(touching('SignUps').toSorted()).toEqual([
      'Calendar',
      'Campaigns',
      'ChangesOnCampaignsChange',
      'ChangesOnCouncilsChange',
      'Councils',
      'Ideas',
      'IdeasReleaseIdeas',
      'MailOnMailQueued',
      'News',
      'NewsSendDigests',
      'NewsTellClosings',
      'Participation',
      'People',
      'Plans',
      'PlansKeepPlans',
      'Proposals',
      'SignUps',
      'SignUpsReleaseUnconfirmed',
      'SignUpsRemindPeople',
      'StandIns',
      'Topics',
    ])
  })

  test('give the pages no table at all', () => {
    expect(tableRightsOf(template)['Site']).toEqual({})
  })

  test('that grew are noticed, by name or by wildcard', () => {
    const grown = worsened(template, (resources) => {
      const { Statement } = rolesOfFunction(resources, 'Figures').Policies[0].PolicyDocument
      Statement.push(
        { Effect: 'Allow', Action: 'dynamodb:Scan', Resource: { 'Fn::GetAtt': ['SignUps', 'Arn'] } },
        { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' },
      )
    })
    expect(tableRightsOf(grown)['Figures']).toMatchObject({ SignUps: ['Scan'], '*': ['*'] })
  })

  test('to send mail are one function’s', () => {
    const senders = Object.entries(template.Resources)
      .filter(
        ([, { Type, Properties }]) => /Role|Policy/.test(Type) && /ses:/.test(JSON.stringify(Properties)),
      )
      .map(([id]) => id)
    expect(senders).toEqual([expect.stringMatching(/^MailOnMailQueuedFunctionRole/)])
  })
})

describe('functions', () => {
  const texts = new Map(
    [...features, ...listeners, ...jobs].map(({ entry, whenItFails }) => [entry, whenItFails]),
  )

  test('are those of the list and the pages', () => {
    expect(functionsOf(template).size).toBe(texts.size + 1)
  })

  test('each have an alarm that says what breaks for whom, in a sentence', () => {
    const found = [...functionsOf(template).values()].map(({ id }) => alarmsOf(template, id))
    expect(found.filter(({ texts: [text] }) => !text || !/^[A-Z].{20,}\.$/.test(text))).toEqual([])
    expect(found.flatMap(({ silent }) => silent)).toEqual([])
    const said = new Set(found.flatMap((alarms) => alarms.texts))
    expect([...texts.values()].filter((text) => !said.has(text))).toEqual([])
    expect(new Set(texts.values()).size, 'no two say the same').toBe(texts.size)
  })

  test('of which one has no alarm, or one that nobody hears, are noticed', () => {
    const { id } = functionsOf(template).get('Chapters')!
    const isItsAlarm = (logicalId: string) => logicalId.startsWith('ChaptersFunctionAlarm')
    const unwatched = worsened(template, (resources) => {
      for (const logicalId of Object.keys(resources).filter(isItsAlarm)) delete resources[logicalId]
    })
    const unheard = worsened(template, (resources) => {
      for (const logicalId of Object.keys(resources).filter(isItsAlarm))
        resources[logicalId]!.Properties.AlarmActions = []
    })
    expect(alarmsOf(unwatched, id).texts).toEqual([])
    expect(alarmsOf(unheard, id).silent).toHaveLength(1)
  })

  test('behind the API have one permission each, however many routes they have', () => {
    const behindApi = Object.fromEntries(
      [...features.map(({ noun }) => noun), 'site'].map((noun) => [
        noun.replaceAll(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase()),
        1,
      ]),
    )
    expect(permissionsOf(template)).toEqual(behindApi)
  })

  test('run on the Node and the processor they were bundled for, in a log of their own', () => {
    for (const [, { properties }] of functionsOf(template)) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
      expect(properties.LoggingConfig).toMatchObject({
        LogFormat: 'JSON',
        LogGroup: { Ref: expect.any(String) },
      })
    }
  })
})

describe('the stack', () => {
  test('stays far from the 500 resources CloudFormation takes', () => {
    const count = Object.keys(template.Resources).length
    console.log(`${count} resources of at most 450`)
    expect(count).toBeLessThan(450)
  })

  test('is checked against AWS’s own rules, and fails on a bucket that is open', async () => {
    await inTemporaryFolder((outdir) => {
      const app = new App({ outdir })
      new Bucket(new Stack(app, 'Careless'), 'Open')
      checkRules(app)
      expect(() => app.synth()).toThrow(/does not require requests to use SSL/)
    })
  })

  test('is as it was', () => {
    const withoutHashes = JSON.stringify(template).replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    expect(JSON.parse(withoutHashes)).toMatchSnapshot()
  })
})
