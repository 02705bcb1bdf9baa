import { anyone, coordinators, seats, signedIn, signedOut, type Row } from './authorisation-expected.ts'

/** What members do: topics, who endorses them, how the councils rank them, and the news about them. */
export const ofMembers: readonly Row[] = [
  { route: 'listTopics', expected: signedIn(200) },
  { route: 'findSimilarTopics', ask: () => ({ query: { words: 'Heizkosten' } }), expected: signedIn(200) },
  { route: 'suggestTopic', about: 'as a person', ask: (r) => r.newTopic(), expected: signedIn(201) },
  {
    route: 'suggestTopic',
    about: 'in the name of Dresden',
    ask: (r) => r.newTopicOfDresden(),
    expected: {
      ...signedOut,
      coordinator: { own: 201, otherwise: 'not_your_chapter' },
      otherwise: 'not_your_chapter',
    },
  },
  { route: 'getTopic', ask: (r) => r.topic(), expected: signedIn(200) },
  { route: 'endorseTopic', ask: (r) => r.topic(), expected: signedIn(200) },
  { route: 'endorseTopic', about: 'merged', ask: (r) => r.mergedTopic(), expected: signedIn('topic_closed') },
  { route: 'withdrawEndorsement', ask: (r) => r.topic(), expected: signedIn(200) },
  { route: 'endorseTopicForChapter', ask: (r) => r.topicForDresden(), expected: coordinators(200) },
  { route: 'withdrawChapterEndorsement', ask: (r) => r.topicForDresden(), expected: coordinators(200) },
  {
    route: 'mergeTopic',
    about: 'of somebody else',
    ask: (r) => r.merging(),
    expected: { ...signedOut, federal_office: 200, otherwise: 'not_your_topic' },
  },
  {
    route: 'mergeTopic',
    about: 'of their own',
    ask: (r, caller) => r.merging(caller),
    expected: signedIn(200),
  },
  { route: 'listRankings', expected: signedIn(200) },
  { route: 'getRanking', ask: (r) => r.ranking(), expected: signedIn(200) },
  {
    route: 'openRanking',
    ask: (r) => r.newRanking(),
    expected: seats({ 'campaign seat': 201, 'activists seat': 201 }),
  },
  {
    route: 'castRanking',
    about: 'with the seat campaign-01',
    ask: (r) => r.rankingBallot(),
    expected: seats({ 'campaign seat': 200 }),
  },
  { route: 'listMyNews', expected: signedIn(200) },
  { route: 'chooseNews', ask: () => ({ body: { pace: 'weekly' } }), expected: signedIn(200) },
  { route: 'getNewsChoice', ask: (r) => r.newsLink(), expected: anyone(200) },
  {
    route: 'getNewsChoice',
    about: 'by another link',
    ask: (r) => r.newsByLinkOfCalendar(),
    expected: anyone('link_invalid'),
  },
  { route: 'saveNewsChoice', ask: (r) => r.newsChoice(), expected: anyone(200) },
]
