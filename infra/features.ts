import { contract } from '#shared/contract.ts'
import type { Routes } from '#shared/http/route.ts'
import type { Hearing } from './constructs/stream-listener.ts'
import type { Rights } from './constructs/table-rights.ts'
import { jobs } from './jobs.ts'

/** What a function is told besides the names of its tables. */
export type Setting = 'SITE_URL' | 'MAIL_FROM' | 'LINK_SECRET' | 'VISITOR_SECRET'

type Running = {
  /** The file that exports `handler`, below `functions/` and without its ending. */
  entry: string
  /** Nothing more than what its stores do. */
  tables: Rights
  settings?: readonly Setting[]
  /** Who notices what when this function fails: the text of its alarm. */
  whenItFails: string
}
export type Feature = Running & { noun: string; routes: Routes }
export type Listener = Running & { noun: string; hears: Hearing }
export type Job = Running & { noun: string }

/** Every request of a signed-in person reads the grants, which lie in the table Campaigns. */
const grants = 'GetItem'

export const features: readonly Feature[] = [
  {
    noun: 'chapters',
    routes: contract.chapters,
    entry: 'chapters/api',
    tables: { campaigns: [grants, 'GetItem', 'Query'] },
    whenItFails: 'Nobody finds the association for a postcode, and the pages of all associations are down.',
  },
  {
    noun: 'people',
    routes: contract.people,
    entry: 'people/api',
    tables: { campaigns: [grants], signUps: ['GetItem'] },
    whenItFails: 'People who sign in do not see who they are to the platform, nor what they may do.',
  },
  {
    noun: 'councils',
    routes: contract.councils,
    entry: 'councils/api',
    tables: {
      campaigns: [grants, 'GetItem'],
      councils: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      signUps: ['GetItem'],
    },
    whenItFails: 'Nobody sees who sits in the two councils and by which rules, and nobody can be appointed.',
  },
  {
    noun: 'sessions',
    routes: contract.sessions,
    entry: 'sessions/api',
    tables: {
      campaigns: [grants],
      councils: ['Query', 'Query byDate', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    whenItFails: 'Nobody sees when the councils meet and what about, and no minutes can be written.',
  },
  {
    noun: 'topics',
    routes: contract.topics,
    entry: 'topics/api',
    tables: {
      campaigns: [grants, 'GetItem', 'BatchGetItem'],
      councils: ['GetItem', 'Query', 'Query byDate', 'PutItem', 'UpdateItem', 'DeleteItem'],
      signUps: ['GetItem'],
    },
    whenItFails: 'Members can neither suggest nor endorse topics, and nobody sees what others want.',
  },
  {
    noun: 'news',
    routes: contract.news,
    entry: 'news/api',
    tables: { campaigns: [grants], signUps: ['GetItem', 'Query', 'PutItem'] },
    settings: ['LINK_SECRET'],
    whenItFails: 'People cannot choose how often they get mail about the councils, nor stop it.',
  },
  {
    noun: 'proposals',
    routes: contract.proposals,
    entry: 'proposals/api',
    tables: {
      campaigns: [grants],
      councils: ['GetItem', 'BatchGetItem', 'Query', 'Query byDate', 'PutItem', 'UpdateItem', 'DeleteItem'],
      signUps: ['GetItem'],
    },
    whenItFails:
      'The councils can neither propose nor amend nor vote; votes that are open still close on time.',
  },
  {
    noun: 'rankings',
    routes: contract.rankings,
    entry: 'rankings/api',
    tables: {
      campaigns: [grants],
      councils: ['GetItem', 'BatchGetItem', 'Query', 'Query byDate', 'PutItem', 'UpdateItem'],
    },
    whenItFails: 'The councils cannot put topics and proposals in an order, and nobody sees how they did.',
  },
  {
    noun: 'priorities',
    routes: contract.priorities,
    entry: 'priorities/api',
    tables: { campaigns: [grants, 'GetItem', 'Query byType', 'Query byParent'], councils: ['GetItem'] },
    whenItFails: 'Nobody reads what the councils decided, nor how.',
  },
  {
    noun: 'campaigns',
    routes: contract.campaigns,
    entry: 'campaigns/api',
    tables: {
      campaigns: [grants, 'GetItem', 'Query', 'Query byType', 'Query byParent', 'PutItem', 'DeleteItem'],
      signUps: ['GetItem'],
    },
    whenItFails: 'The federal office cannot open campaigns, and the pages of all campaigns are down.',
  },
  {
    noun: 'plans',
    routes: contract.plans,
    entry: 'plans/api',
    tables: {
      campaigns: [grants, 'GetItem', 'Query', 'Query byType', 'Query byParent', 'PutItem', 'UpdateItem'],
      signUps: ['GetItem', 'Query byChapter', 'Query due', 'PutItem', 'UpdateItem', 'DeleteItem'],
      accessLog: ['PutItem'],
    },
    settings: ['LINK_SECRET', 'VISITOR_SECRET'],
    whenItFails:
      'Chapters can neither adopt a campaign nor work on their plan, and nobody sees what is wanted.',
  },
  {
    noun: 'stand-ins',
    routes: contract['stand-ins'],
    entry: 'stand-ins/api',
    tables: { campaigns: [grants, 'GetItem', 'Query', 'PutItem', 'UpdateItem'], signUps: ['GetItem'] },
    whenItFails: 'States cannot act for a district that needs help, nor give back what they took over.',
  },
  {
    noun: 'participation',
    routes: contract.participation,
    entry: 'participation/api',
    tables: { campaigns: [grants, 'GetItem', 'Query', 'PutItem'], signUps: ['GetItem'] },
    whenItFails:
      'Nobody sees which districts take part in a campaign, and states cannot note whom they called.',
  },
  {
    noun: 'actions',
    routes: contract.actions,
    entry: 'actions/api',
    tables: {
      campaigns: [
        grants,
        'GetItem',
        'Query',
        'Query byChapter',
        'Query byParent',
        'Query byDate',
        'Query byType',
        'Query byDistrict',
        'PutItem',
        'UpdateItem',
        'DeleteItem',
      ],
    },
    whenItFails: 'Nobody finds an action, and coordinators can neither register nor publish one.',
  },
  {
    noun: 'sign-ups',
    routes: contract['sign-ups'],
    entry: 'sign-ups/api',
    tables: {
      campaigns: [grants, 'GetItem', 'Query', 'UpdateItem'],
      signUps: ['GetItem', 'Query', 'Query byPerson', 'PutItem', 'UpdateItem', 'DeleteItem'],
      accessLog: ['PutItem'],
    },
    settings: ['SITE_URL', 'LINK_SECRET', 'VISITOR_SECRET'],
    whenItFails: 'Nobody can sign up, confirm, change or cancel, and coordinators do not see who comes.',
  },
  {
    noun: 'ideas',
    routes: contract.ideas,
    entry: 'ideas/api',
    tables: {
      campaigns: [grants, 'GetItem'],
      signUps: ['GetItem', 'Query byChapter', 'PutItem', 'UpdateItem'],
      accessLog: ['PutItem'],
    },
    settings: ['LINK_SECRET', 'VISITOR_SECRET'],
    whenItFails: 'Nobody can propose an action, and chapters do not see what was proposed to them.',
  },
  {
    noun: 'calendar',
    routes: contract.calendar,
    entry: 'calendar/api',
    tables: {
      campaigns: [grants, 'GetItem', 'Query', 'Query byChapter', 'Query byParent'],
      councils: ['Query', 'Query byDate'],
      signUps: ['Query byPerson'],
    },
    settings: ['LINK_SECRET', 'SITE_URL'],
    whenItFails:
      'Calendars that people subscribed to stand still, and lists on web pages of chapters are empty.',
  },
  {
    noun: 'figures',
    routes: contract.figures,
    entry: 'figures/api',
    tables: { campaigns: [grants, 'BatchGetItem'] },
    whenItFails: 'The start page and the pages of priorities and campaigns show no figures and no map.',
  },
  {
    noun: 'contract',
    routes: contract.contract,
    entry: 'contract/api',
    tables: {},
    whenItFails: 'The health check is red although the platform may work, and the API has no documentation.',
  },
]

export const listeners: readonly Listener[] = [
  {
    noun: 'figures',
    entry: 'figures/on-campaigns-change',
    hears: { table: 'campaigns', entities: ['chapter', 'campaign', 'plan', 'action', 'report'] },
    tables: { campaigns: ['PutItem', 'UpdateItem'] },
    whenItFails:
      'Figures of campaigns, actions and districts stand still; they catch up when it works again.',
  },
  {
    noun: 'figures',
    entry: 'figures/on-sign-ups-change',
    hears: { table: 'signUps', entities: ['sign-up'] },
    tables: { campaigns: ['PutItem', 'UpdateItem'] },
    whenItFails: 'Figures of sign-ups stand still; they catch up when it works again.',
  },
  {
    // Several behind one reader, since DynamoDB serves two to a stream (functions/changes/tell-each.ts).
    noun: 'changes',
    entry: 'changes/on-campaigns-change',
    hears: { table: 'campaigns', entities: ['action', 'shift', 'notice'] },
    tables: {
      campaigns: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
      signUps: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    whenItFails:
      'People do not hear that an action was moved or called off, nor what the chapter writes to them; lists show ' +
      'free places that are taken; those in line keep waiting when a shift gets more places.',
  },
  {
    noun: 'changes',
    entry: 'changes/on-councils-change',
    hears: { table: 'councils', entities: ['topic', 'standing', 'session'], changes: ['INSERT', 'MODIFY'] },
    tables: {
      councils: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
      signUps: ['GetItem', 'PutItem', 'UpdateItem'],
    },
    whenItFails:
      'People do not hear what happened to topics, sessions and proposals, and endorsements of a merged topic do ' +
      'not follow it; both catch up when it works again.',
  },
  {
    noun: 'mail',
    entry: 'mail/on-mail-queued',
    hears: { table: 'signUps', entities: ['mail'], changes: ['INSERT'], inOrder: false },
    tables: {
      campaigns: ['GetItem', 'BatchGetItem', 'Query'],
      signUps: ['GetItem', 'BatchGetItem', 'UpdateItem'],
    },
    settings: ['SITE_URL', 'MAIL_FROM', 'LINK_SECRET'],
    whenItFails: 'People who signed up get no mail, cannot confirm, and lose their place after 48 hours.',
  },
]

/** Every function there is, by its entry. */
export const entries: readonly string[] = [...features, ...listeners, ...jobs].map(({ entry }) => entry)
