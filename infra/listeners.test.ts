import { beforeAll, describe, expect, test } from 'vitest'
import { listeners } from './features.ts'
import { matchesPattern } from './local/event-filter.ts'
import { carelessMappings, ofType, worsened, type Template } from './template-checks.ts'
import { synthesiseTemplate } from './test-stack.ts'

let template: Template
beforeAll(async () => {
  template = await synthesiseTemplate()
}, 60_000)

describe('listeners', () => {
  test('are handed changes with care', () => {
    expect(ofType(template, 'AWS::Lambda::EventSourceMapping')).toHaveLength(listeners.length)
    expect(carelessMappings(template)).toEqual([])
  })

  test.each([
    ['repeats only what failed', 'FunctionResponseTypes', []],
    ['finds the one that fails', 'BisectBatchOnFunctionError', false],
    ['tries again', 'MaximumRetryAttempts', 0],
    ['hears only its entities', 'FilterCriteria', { Filters: [] }],
    ['says what it gave up', 'DestinationConfig', {}],
    ['begins with what is still there', 'StartingPosition', 'LATEST'],
  ])('of which one not so: %s: are noticed', (rule, property, value) => {
    const careless = worsened(template, (resources) => {
      const [id] = ofType(template, 'AWS::Lambda::EventSourceMapping')[0]!
      resources[id]!.Properties[property] = value
    })
    expect(carelessMappings(careless)).toEqual([expect.stringMatching(`: not so: ${rule}$`)])
  })

  const hears = (listener: string, change: object) =>
    ofType(template, 'AWS::Lambda::EventSourceMapping')
      .filter(([id]) => id.startsWith(listener))
      .flatMap(([, { FilterCriteria }]) => FilterCriteria.Filters as { Pattern: string }[])
      .some(({ Pattern }) => matchesPattern(JSON.parse(Pattern), change))
  const image = (entity: string) => ({ entity: { S: entity } })

  test('send a mail when it is queued, and not when it is marked as sent or forgotten', () => {
    const mail = (eventName: string, dynamodb: object) => hears('MailOnMailQueued', { eventName, dynamodb })
    expect(mail('INSERT', { NewImage: image('mail') })).toBe(true)
    expect(mail('INSERT', { NewImage: image('sign-up') })).toBe(false)
    expect(mail('MODIFY', { NewImage: image('mail'), OldImage: image('mail') })).toBe(false)
    expect(mail('REMOVE', { OldImage: image('mail') })).toBe(false)
  })

  test('count what comes, changes and goes', () => {
    const figures = (eventName: string, dynamodb: object) =>
      hears('FiguresOnCampaignsChange', { eventName, dynamodb })
    expect(figures('INSERT', { NewImage: image('action') })).toBe(true)
    expect(figures('MODIFY', { NewImage: image('action'), OldImage: image('action') })).toBe(true)
    expect(figures('REMOVE', { OldImage: image('action') })).toBe(true)
    // The figures themselves lie in the same table: hearing them would never end.
    expect(figures('MODIFY', { NewImage: image('totals'), OldImage: image('totals') })).toBe(false)
  })

  test('are no more than two to a stream, as many as DynamoDB serves', () => {
    const streams = Object.groupBy(ofType(template, 'AWS::Lambda::EventSourceMapping'), ([, mapping]) =>
      JSON.stringify(mapping.EventSourceArn),
    )
    expect(Math.max(...Object.values(streams).map((mappings) => mappings!.length))).toBeLessThanOrEqual(2)
  })
})
