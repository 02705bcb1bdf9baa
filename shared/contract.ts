import { actionRoutes } from './actions/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { chapterRoutes } from './chapters/routes.ts'
import { councilRoutes } from './councils/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { contractRoutes } from './http/routes.ts'
import { ideaRoutes } from './ideas/routes.ts'
import { newsRoutes } from './news/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { participationRoutes } from './participation/routes.ts'
import { standInRoutes } from './stand-ins/routes.ts'
import { planRoutes } from './plans/routes.ts'
import { priorityRoutes } from './priorities/routes.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { rankingRoutes } from './rankings/routes.ts'
import { signUpRoutes } from './sign-ups/routes.ts'
import { topicRoutes } from './topics/routes.ts'

/** Every route there is, by feature. Handlers, API Gateway, client, documents and tests read this. */
export const contract = {
  chapters: chapterRoutes,
  people: peopleRoutes,
  councils: councilRoutes,
  sessions: sessionRoutes,
  topics: topicRoutes,
  news: newsRoutes,
  proposals: proposalRoutes,
  rankings: rankingRoutes,
  priorities: priorityRoutes,
  campaigns: campaignRoutes,
  plans: planRoutes,
  'stand-ins': standInRoutes,
  participation: participationRoutes,
  actions: actionRoutes,
  'sign-ups': signUpRoutes,
  ideas: ideaRoutes,
  calendar: calendarRoutes,
  figures: figureRoutes,
  contract: contractRoutes,
}
