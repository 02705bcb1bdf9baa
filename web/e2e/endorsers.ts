import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cursors } from '#functions/dynamo/cursor.ts'
import { Table } from '#functions/dynamo/table.ts'
import { countForChapter } from '#functions/topics/endorse-topic.ts'
import { endorsementStore } from '#functions/topics/endorsement-store.ts'
import { agendas } from '#functions/topics/put-on-agendas.ts'
import { topicStore } from '#functions/topics/topic-store.ts'
import { districts } from '#shared/chapters/districts.ts'
import { stage } from './addresses.ts'

const { dynamodbEndpoint = '', tables } = stage

/** Lets district associations of one state endorse a topic, whose coordinators nobody here signs in as. */
export async function endorsedBy(topicId: string, state: string, count: number) {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: dynamodbEndpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  )
  const councils = new Table(tables?.councils ?? '', client, cursors('no cursors'))
  const deps = {
    topics: topicStore(councils),
    endorsements: endorsementStore(councils),
    puttingOnAgendas: agendas(councils).putting,
    now: () => new Date(),
  }
  const ofState = districts.filter((district) => district.state === state).slice(0, count)
  for (const { slug, name } of ofState)
    await countForChapter(
      topicId as never,
      {
        chapterId: slug as never,
        chapterName: `Kreisverband ${name}`,
        level: 'district',
        stateId: { BY: 'land-bayern', HE: 'land-hessen' }[state] as never,
        endorsedAt: new Date().toISOString(),
        personId: randomUUID() as never,
      },
      deps,
    )
}
