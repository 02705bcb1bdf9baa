import type { DynamoDBStreamEvent } from 'aws-lambda'
import { describe, expect, it, vi } from 'vitest'
import { log } from '../http/log.ts'
import { tellEach, type Part } from './tell-each.ts'

log.setLogLevel('SILENT')

const record = (number: number, eventName: string, entity: string) => {
  const image = { entity: { S: entity } }
  return {
    eventName,
    dynamodb: {
      SequenceNumber: String(number),
      ...(eventName === 'REMOVE' ? { OldImage: image } : { NewImage: image }),
    },
  }
}
const event = {
  Records: [
    record(1, 'INSERT', 'shift'),
    record(2, 'MODIFY', 'shift'),
    record(3, 'INSERT', 'notice'),
    record(4, 'REMOVE', 'shift'),
    record(5, 'INSERT', 'figures'),
  ],
} as unknown as DynamoDBStreamEvent

function listening(part: Omit<Part, 'handler' | 'name'>, fails: readonly string[] | 'all' = []) {
  const heard: string[] = []
  const handler = vi.fn<Part['handler']>(async ({ Records }) => {
    heard.push(...Records.map(({ dynamodb }) => dynamodb!.SequenceNumber!))
    if (fails === 'all') throw new Error('out of reach')
    return { batchItemFailures: fails.map((itemIdentifier) => ({ itemIdentifier })) }
  })
  return { part: { ...part, name: 'a part', handler }, heard, handler }
}

describe('of several listeners behind one reader', () => {
  it('each hears what concerns it, in order, and nothing else', async () => {
    const shifts = listening({ entities: ['shift'] })
    const changed = listening({ entities: ['shift'], changes: ['MODIFY'] })
    const notices = listening({ entities: ['notice'], changes: ['INSERT'] })
    const nothing = listening({ entities: ['action'] })
    const all = [shifts, changed, notices, nothing]
    expect(await tellEach(all.map(({ part }) => part))(event)).toEqual({ batchItemFailures: [] })
    expect(all.map(({ heard }) => heard)).toEqual([['1', '2', '4'], ['2'], ['3'], []])
    expect(nothing.handler).not.toHaveBeenCalled()
  })

  it('one that fails keeps none from hearing, and what failed comes again once', async () => {
    const broken = listening({ entities: ['shift'] }, 'all')
    const partly = listening({ entities: ['shift', 'notice'] }, ['2', '3'])
    const whole = listening({ entities: ['notice'] })
    const answer = await tellEach([broken, partly, whole].map(({ part }) => part))(event)
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
    expect(whole.heard).toEqual(['3'])
  })
})
