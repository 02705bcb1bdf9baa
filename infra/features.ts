import { contract } from '#shared/contract.ts'
import type { Routes } from '#shared/http/route.ts'

/** The tables by secrecy and lifetime, as functions know them: the setting that holds a table's name. */
export type TableName = 'campaigns' | 'councils' | 'signUps' | 'accessLog'

/** `append` may only add: nobody changes or deletes what is in the access log. */
export type Access = 'read' | 'write' | 'append'
export type Accesses = Partial<Record<TableName, Access>>

/** One Lambda behind the API, with the rights it needs and no others. */
export type Feature = {
  noun: string
  routes: Routes
  tables: Accesses
  /** It makes or reads the links in mails. */
  usesLinks?: boolean
  /** What breaks for whom when it fails; the text of its alarm. */
  whenItFails: string
}

export const features: Feature[] = [
  {
    noun: 'chapters',
    routes: contract.chapters,
    tables: { campaigns: 'read' },
    whenItFails:
      'Nobody finds their district by postcode, and the map and the pages of the chapters stay empty.',
  },
  {
    noun: 'people',
    routes: contract.people,
    tables: { campaigns: 'read', signUps: 'read' },
    whenItFails: 'Signed-in people are treated as strangers: coordinators and councils cannot work.',
  },
  {
    noun: 'councils',
    routes: contract.councils,
    tables: { campaigns: 'read', councils: 'read' },
    whenItFails: 'Members do not see who sits in the councils.',
  },
  {
    noun: 'priorities',
    routes: contract.priorities,
    tables: { campaigns: 'write', councils: 'write' },
    whenItFails: 'The councils cannot propose or vote, and nobody can read what was decided.',
  },
  {
    noun: 'campaigns',
    routes: contract.campaigns,
    tables: { campaigns: 'write' },
    whenItFails: 'The federal office cannot open campaigns, and nobody can read them.',
  },
  {
    noun: 'actions',
    routes: contract.actions,
    tables: { campaigns: 'write' },
    whenItFails: 'Nobody finds an action, and the districts cannot register any.',
  },
  {
    noun: 'sign-ups',
    routes: contract['sign-ups'],
    tables: { campaigns: 'write', signUps: 'write', accessLog: 'append' },
    usesLinks: true,
    whenItFails: 'Nobody can sign up, confirm or cancel, and coordinators do not see who comes.',
  },
  {
    noun: 'figures',
    routes: contract.figures,
    tables: { campaigns: 'read' },
    whenItFails: 'Pages do not show what came of priorities and campaigns.',
  },
  {
    noun: 'contract',
    routes: contract.contract,
    tables: {},
    whenItFails: 'The health check fails and developers cannot read the description of the API.',
  },
]

/** One Lambda behind the stream of a table. */
export type Listener = {
  id: string
  entry: string
  stream: 'campaigns' | 'signUps'
  /** Only changes of these kinds of items wake it. */
  entities: readonly string[]
  /** Only items that are new; otherwise every change. */
  onlyNew?: boolean
  tables: Accesses
  usesLinks?: boolean
  sendsMail?: boolean
  whenItFails: string
}

export const listeners: Listener[] = [
  {
    id: 'CountCampaigns',
    entry: 'figures/on-campaigns-change',
    stream: 'campaigns',
    entities: ['chapter', 'campaign', 'action'],
    tables: { campaigns: 'write' },
    whenItFails:
      'Figures of priorities and campaigns stand still; they are caught up as soon as it runs again.',
  },
  {
    id: 'CountSignUps',
    entry: 'figures/on-sign-ups-change',
    stream: 'signUps',
    entities: ['sign-up'],
    tables: { campaigns: 'write' },
    whenItFails: 'The number of sign-ups stands still; it is caught up as soon as it runs again.',
  },
  {
    id: 'ShowPlaces',
    entry: 'actions/on-shift-change',
    stream: 'campaigns',
    entities: ['shift'],
    tables: { campaigns: 'write' },
    whenItFails: 'Lists show old numbers of free places; the page of an action still shows the right ones.',
  },
  {
    id: 'SendMails',
    entry: 'mail/on-mail-queued',
    stream: 'signUps',
    entities: ['mail'],
    onlyNew: true,
    tables: { campaigns: 'read', signUps: 'write' },
    usesLinks: true,
    sendsMail: true,
    whenItFails:
      'Nobody gets the mail with which to confirm; unconfirmed places are given back after 48 hours.',
  },
]

/** One Lambda that runs every minute. */
export type Job = {
  id: string
  entry: string
  tables: Accesses
  whenItFails: string
}

export const minuteJobs: Job[] = [
  {
    id: 'ReleaseUnconfirmed',
    entry: 'sign-ups/release-unconfirmed',
    tables: { campaigns: 'write', signUps: 'write' },
    whenItFails:
      'Places of people who never confirmed stay taken, and their details stay stored beyond 48 hours.',
  },
]

/** Entry of every Lambda, relative to `functions/` and without its ending. */
export const entries: string[] = [
  ...features.map(({ noun }) => `${noun}/api`),
  ...listeners.map(({ entry }) => entry),
  ...minuteJobs.map(({ entry }) => entry),
]
