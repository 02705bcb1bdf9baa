import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { isLive, Topic, type TopicId } from '#shared/topics/topic.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { countForChapter, countForPerson } from './endorse-topic.ts'
import { endorsementStore, type EndorsementStore } from './endorsement-store.ts'
import { agendas, type PuttingOnAgendas } from './put-on-agendas.ts'
import { topicStore, type TopicStore } from './topic-store.ts'

type Deps = {
  topics: Pick<TopicStore, 'find'>
  endorsements: EndorsementStore
  puttingOnAgendas: PuttingOnAgendas
  now: () => Date
}

const pageSize = 100
const longestWay = 10
/** All of them write the same topic: more would only wait for each other. */
const side = 4

/** Where a merged topic leads in the end; undefined when the councils have taken that up already. */
async function leadsTo(topics: Deps['topics'], { mergedInto }: Topic): Promise<TopicId | undefined> {
  let next = mergedInto?.topicId
  for (let steps = 0; next && steps < longestWay; steps += 1) {
    const topic = await topics.find(next)
    if (!topic) return undefined
    if (isLive(topic)) return topic.topicId
    next = topic.mergedInto?.topicId
  }
  return undefined
}

async function unite(merged: Topic, deps: Deps): Promise<void> {
  const { topics, endorsements } = deps
  const into = await leadsTo(topics, merged)
  if (!into) return
  const { chapters = [] } = (await endorsements.whole(merged.topicId)) ?? {}
  for (const given of chapters) await countForChapter(into, given, deps)
  let cursor: string | undefined
  do {
    const { items, next } = await endorsements.persons(merged.topicId, { limit: pageSize, cursor })
    const fresh = items.values()
    const lane = async () => {
      for (const { personId, endorsedAt } of fresh) await countForPerson(into, personId, endorsedAt, deps)
    }
    await Promise.all(Array.from({ length: side }, lane))
    cursor = next
  } while (cursor)
}

/** Whoever endorsed a topic that went into another one endorses that one: each chapter and each person once. */
export const uniteEndorsements =
  (deps: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb } of Records) {
      const [old, fresh] = [dynamodb?.OldImage, dynamodb?.NewImage].map(
        (image) => image && Topic.parse(unmarshall(image as Record<string, AttributeValue>)),
      )
      if (fresh?.state !== 'merged' || old?.state === 'merged') continue
      try {
        await unite(fresh, deps)
      } catch (error) {
        log.error('endorsements not united', { topicId: fresh.topicId, error: error as Error })
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }

const councils = table('COUNCILS_TABLE')

export const handler = uniteEndorsements({
  topics: topicStore(councils),
  endorsements: endorsementStore(councils),
  puttingOnAgendas: agendas(councils).putting,
  now: () => new Date(),
})
