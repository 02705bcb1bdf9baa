import type { Job } from './features.ts'

/** What runs by the clock, every minute. */
export const jobs: readonly Job[] = [
  {
    noun: 'plans',
    entry: 'plans/keep-plans',
    tables: {
      campaigns: ['Query byDate', 'BatchGetItem'],
      signUps: ['Query due', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    settings: ['LINK_SECRET'],
    whenItFails:
      'People who offered help hear from nobody, offers are kept longer than promised, and on Mondays nobody is ' +
      'told what is due.',
  },
  {
    noun: 'actions',
    entry: 'actions/close-actions',
    tables: { campaigns: ['GetItem', 'Query byDate', 'UpdateItem'] },
    whenItFails:
      'What is over still stands among the actions one can join, and nobody is asked for a report.',
  },
  {
    noun: 'ideas',
    entry: 'ideas/release-ideas',
    tables: { signUps: ['Query due', 'DeleteItem'] },
    whenItFails: 'Ideas that nobody confirmed are kept longer than promised.',
  },
  {
    noun: 'rankings',
    entry: 'rankings/close-rankings',
    tables: { councils: ['Query', 'Query byDate', 'UpdateItem'] },
    whenItFails: 'Rankings whose time is over take nothing more, but show no result.',
  },
  {
    noun: 'news',
    entry: 'news/send-digests',
    tables: { signUps: ['GetItem', 'Query due', 'PutItem', 'UpdateItem'] },
    whenItFails: 'Nobody gets a mail about what happened in the councils; it comes when this works again.',
  },
  {
    noun: 'priorities',
    entry: 'priorities/plan-reviews',
    tables: { campaigns: ['GetItem', 'Query byDate', 'UpdateItem'], councils: ['UpdateItem'] },
    whenItFails: 'Nobody is reminded to look at what came of a priority; it simply goes on.',
  },
  {
    noun: 'proposals',
    entry: 'proposals/close-votes',
    tables: {
      campaigns: ['GetItem', 'PutItem', 'UpdateItem'],
      councils: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    whenItFails:
      'Votes stay open beyond their time: nobody can vote any more, and nothing is decided, until it works again.',
  },
  {
    noun: 'news',
    entry: 'news/tell-closings',
    tables: { councils: ['Query'], signUps: ['GetItem', 'PutItem', 'UpdateItem'] },
    whenItFails: 'Whoever has not voted yet is not told that the vote ends tomorrow.',
  },
  {
    noun: 'sign-ups',
    entry: 'sign-ups/remind-people',
    tables: { signUps: ['Query due', 'PutItem', 'UpdateItem'] },
    whenItFails: 'Nobody is reminded of their shift or thanked afterwards; more people stay away.',
  },
  {
    noun: 'sign-ups',
    entry: 'sign-ups/release-unconfirmed',
    tables: {
      campaigns: ['GetItem', 'UpdateItem'],
      signUps: ['GetItem', 'Query', 'Query due', 'PutItem', 'UpdateItem', 'DeleteItem'],
    },
    whenItFails:
      'Places that nobody confirmed or accepted stay taken while others wait, and personal data is kept too long.',
  },
]
