import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { NewTopic, Topic, TopicId, WholeTopic } from './topic.ts'

const one = z.object({ topicId: TopicId })
const byChapter = one.extend({ chapterId: ChapterId })
/** `supported` when it waits on the next agenda. */
const Standing = Topic.pick({ topicId: true, state: true })

export const topicRoutes = defineRoutes({
  listTopics: {
    method: 'GET',
    path: '/topics',
    summary: 'What members want the councils to take up: what can be endorsed, or what came of the others',
    audience: 'signed-in',
    query: z.object({ show: z.enum(['live', 'closed']).default('live'), cursor: Cursor.optional() }).strict(),
    returns: pageOf(Topic),
    refuses: ['cursor_invalid'],
  },
  findSimilarTopics: {
    method: 'GET',
    path: '/topics/similar',
    summary: 'Topics that can be endorsed and sound like this one, the most similar first',
    audience: 'signed-in',
    query: z.object({ words: z.string().trim().max(700) }).strict(),
    returns: z.object({ items: z.array(Topic.pick({ topicId: true, title: true, what: true })).max(5) }),
  },
  suggestTopic: {
    method: 'POST',
    path: '/topics',
    summary: 'Suggest a topic as a person, or in the name of the own chapter; suggesting is endorsing',
    audience: 'signed-in',
    body: NewTopic,
    returns: Topic,
    status: 201,
    refuses: ['not_your_chapter', 'evidence_unknown', 'key_reused', 'try_again'],
  },
  getTopic: {
    method: 'GET',
    path: '/topics/{topicId}',
    summary: 'A topic with what speaks for it and the chapters that endorse it',
    audience: 'signed-in',
    params: one,
    returns: WholeTopic,
  },
  endorseTopic: {
    method: 'PUT',
    path: '/topics/{topicId}/endorsement',
    summary: 'Endorse a topic as a person; counts once',
    audience: 'signed-in',
    params: one,
    returns: Standing,
    refuses: ['topic_closed', 'try_again'],
  },
  withdrawEndorsement: {
    method: 'DELETE',
    path: '/topics/{topicId}/endorsement',
    summary: 'Take the own endorsement back, as long as the topic is open',
    audience: 'signed-in',
    params: one,
    returns: Standing,
    refuses: ['topic_not_open', 'try_again'],
  },
  endorseTopicForChapter: {
    method: 'PUT',
    path: '/topics/{topicId}/chapters/{chapterId}',
    summary: 'Endorse a topic in the name of the own chapter; counts once, and may put it on the next agenda',
    audience: 'coordinator',
    params: byChapter,
    returns: Standing,
    refuses: ['not_your_chapter', 'topic_closed', 'try_again'],
  },
  withdrawChapterEndorsement: {
    method: 'DELETE',
    path: '/topics/{topicId}/chapters/{chapterId}',
    summary: 'Take the endorsement of the own chapter back, as long as the topic is open',
    audience: 'coordinator',
    params: byChapter,
    returns: Standing,
    refuses: ['not_your_chapter', 'topic_not_open', 'try_again'],
  },
  mergeTopic: {
    method: 'POST',
    path: '/topics/{topicId}/merging',
    summary: 'Merge a topic into a similar one, which takes over its endorsements',
    audience: 'signed-in',
    params: one,
    body: z.strictObject({ intoTopicId: TopicId }),
    returns: Topic,
    refuses: ['not_your_topic', 'same_topic', 'topic_closed', 'try_again'],
  },
})
