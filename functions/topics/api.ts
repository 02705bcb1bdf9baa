import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { personStore } from '../identity/identity-store.ts'
import {
  endorseTopic,
  endorseTopicForChapter,
  withdrawChapterEndorsement,
  withdrawEndorsement,
} from './endorse-topic.ts'
import { endorsementStore } from './endorsement-store.ts'
import { findSimilarTopics } from './find-similar.ts'
import { mergeTopic } from './merge-topic.ts'
import { agendas } from './put-on-agendas.ts'
import { getTopic, listTopics } from './read-topics.ts'
import { referenceStore } from './reference-store.ts'
import { ruleStore } from './rule-store.ts'
import { suggestTopic } from './suggest-topic.ts'
import { topicStore } from './topic-store.ts'

const councils = table('COUNCILS_TABLE')
const { putting, takingOff } = agendas(councils)

export const handler = apiHandler(
  [
    listTopics,
    findSimilarTopics,
    suggestTopic,
    getTopic,
    endorseTopic,
    withdrawEndorsement,
    endorseTopicForChapter,
    withdrawChapterEndorsement,
    mergeTopic,
  ],
  {
    topics: topicStore(councils),
    endorsements: endorsementStore(councils),
    references: referenceStore(table('CAMPAIGNS_TABLE')),
    people: personStore(table('SIGN_UPS_TABLE')),
    puttingOnAgendas: putting,
    takingOffAgendas: takingOff,
    rules: ruleStore(councils),
    now: () => new Date(),
  },
  identified,
)
