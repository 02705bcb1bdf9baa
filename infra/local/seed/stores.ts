import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { actionStore } from '#functions/actions/action-store.ts'
import { frameStore } from '#functions/campaigns/frame-store.ts'
import { groundStore } from '#functions/plans/ground-store.ts'
import { offerStore } from '#functions/plans/offer-store.ts'
import { planStore } from '#functions/plans/plan-store.ts'
import { campaignStore } from '#functions/campaigns/campaign-store.ts'
import { chapterStore } from '#functions/chapters/chapter-store.ts'
import { councilStore } from '#functions/councils/council-store.ts'
import { cursors } from '#functions/dynamo/cursor.ts'
import { Table } from '#functions/dynamo/table.ts'
import { grantStore, personStore } from '#functions/identity/identity-store.ts'
import { newsStore } from '#functions/news/news-store.ts'
import { agendaStore } from '#functions/proposals/agenda-store.ts'
import { proposalStore } from '#functions/proposals/proposal-store.ts'
import { seatStore } from '#functions/proposals/seat-store.ts'
import { settlingStore } from '#functions/proposals/settling-store.ts'
import { talkStore } from '#functions/proposals/talk-store.ts'
import { voteStore } from '#functions/proposals/vote-store.ts'
import { coHostStore } from '#functions/actions/co-host-store.ts'
import { threadStore } from '#functions/actions/thread-store.ts'
import { idea } from '#functions/ideas/idea-store.ts'
import { lineStore } from '#functions/sign-ups/line-store.ts'
import type { Idea } from '#shared/ideas/idea.ts'
import { sessionStore } from '#functions/sessions/session-store.ts'
import { standInStore } from '#functions/stand-ins/stand-in-store.ts'
import { signUpStore } from '#functions/sign-ups/sign-up-store.ts'
import { transact } from '#functions/dynamo/transaction.ts'
import { rankingStore } from '#functions/rankings/ranking-store.ts'
import { endorsementStore } from '#functions/topics/endorsement-store.ts'
import { agendas } from '#functions/topics/put-on-agendas.ts'
import { takingTopic } from '#functions/topics/take-topic.ts'
import { topicStore } from '#functions/topics/topic-store.ts'
import type { TopicId } from '#shared/topics/topic.ts'

/** Names of the tables of this installation. */
export type TableNames = { campaigns: string; councils: string; signUps: string }

/** The same stores the functions use: what the seed enters went through the same keys and schemas. */
export function storesOf(names: TableNames) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const table = (name: string) => new Table(name, client, cursors('the seed hands out no cursors'))
  const [campaigns, councils, signUps] = [table(names.campaigns), table(names.councils), table(names.signUps)]
  return {
    chapters: chapterStore(campaigns),
    grants: grantStore(campaigns),
    people: personStore(signUps),
    councils: councilStore(councils),
    /** What the operations of the councils depend on. */
    council: {
      proposals: proposalStore(councils),
      seats: seatStore(councils),
      votes: voteStore(councils),
      talk: talkStore(councils),
      settling: settlingStore(councils, campaigns),
      agenda: agendaStore(councils),
    },
    campaigns: campaignStore(campaigns),
    frames: frameStore(campaigns),
    plans: planStore(campaigns),
    ground: groundStore(campaigns, signUps),
    offers: offerStore(signUps),
    standIns: standInStore(campaigns, signUps),
    actions: actionStore(campaigns),
    sessions: sessionStore(councils),
    signUps: signUpStore(signUps),
    line: lineStore(signUps, campaigns),
    thread: threadStore(campaigns),
    coHosts: coHostStore(campaigns),
    /** An idea that was confirmed already, without the mails about it. */
    enterIdea: (entered: Idea) => signUps.put(idea, entered),
    topics: topicStore(councils),
    endorsements: endorsementStore(councils),
    agendas: agendas(councils),
    takeTopic: (topicId: TopicId, proposalId: string, now: Date) =>
      transact(client, takingTopic(councils, { topicId, proposalId: proposalId as never }, now)),
    news: newsStore(signUps),
    rankings: rankingStore(councils),
  }
}
export type Stores = ReturnType<typeof storesOf>
