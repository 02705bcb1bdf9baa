import { accessLogStore } from '../access-log/access-log-store.ts'
import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { atEvenPace } from '../http/even-pace.ts'
import { setting } from '../http/setting.ts'
import { visitorSource } from '../http/visitor-source.ts'
import { identified } from '../identity/identified.ts'
import { links } from '../links/link.ts'
import { acceptIdea, declineIdea } from './answer-idea.ts'
import { confirmIdea } from './confirm-idea.ts'
import { hostStore, ideaStore } from './idea-store.ts'
import { getIdea, listIdeas } from './list-ideas.ts'
import { sendIdea } from './send-idea.ts'

const now = () => new Date()

export const handler = apiHandler(
  [{ ...sendIdea, run: atEvenPace(sendIdea.run) }, confirmIdea, listIdeas, getIdea, acceptIdea, declineIdea],
  {
    ideas: ideaStore(table('SIGN_UPS_TABLE')),
    hosts: hostStore(table('CAMPAIGNS_TABLE')),
    accessLog: accessLogStore(table('ACCESS_LOG_TABLE')),
    links: links(setting('LINK_SECRET')),
    now,
  },
  identified,
  visitorSource(setting('VISITOR_SECRET'), now),
)
