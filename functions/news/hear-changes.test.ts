import type { DynamoDBRecord } from 'aws-lambda'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { councilStore } from '../councils/council-store.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { useTables } from '../set-stage.ts'
import { member } from '../topics/stage-topics.ts'
import { audienceStore } from './audience-store.ts'
import { ofSession, ofStanding, ofTopic } from './hear-changes.ts'
import { newsStore } from './news-store.ts'

const tables = await withTables()
useTables(tables)
const { tellNews } = await import('./on-council-change.ts')
const counting = countRequests(tables.client)
const news = newsStore(tables.signUps)
const audience = audienceStore(tables.councils)
afterAll(() => tables.stop())

const seat = (seatId: string, personId: string) => ({
  seatId,
  councilId: seatId.split('-')[0],
  kind: 'expert',
  personId,
  holder: seatId,
  from: '2026-01-01',
  to: '2027-12-31',
})
const [ada, kim, sponsor, former] = [member(), member(), member(), member()]
const put = (Item: object) => tables.client.send(new PutCommand({ TableName: tables.names.councils, Item }))
beforeAll(async () => {
  await councilStore(tables.councils).appoint(seat('campaign-01', ada.personId) as never)
  await councilStore(tables.councils).appoint(seat('activists-01', kim.personId) as never)
  await councilStore(tables.councils).appoint({
    ...seat('activists-02', former.personId),
    to: '2026-11-22',
  } as never)
  const sponsors = [{ personId: sponsor.personId, name: 'Sponsor' }]
  await put({ pk: 'PROPOSAL#pro_000000000001', sk: 'SPONSORS', entity: 'sponsors', sponsors })
})

const proposal = { proposalId: 'pro_000000000001', title: 'Mieten runter', round: 1, state: 'working' }
const at = '2026-11-23T10:00:00.000Z'
const closesAt = '2026-11-30T17:00:00.000Z'

describe('nothing is told', () => {
  it('of a proposal whose state stays, or that is only worked on', () => {
    const voting = { ...proposal, state: 'voting', closesAt }
    expect(ofStanding({ old: voting, fresh: { ...voting, tallies: {} }, at })).toEqual([])
    expect(ofStanding({ old: undefined, fresh: { ...proposal, state: 'draft' }, at })).toEqual([])
    expect(ofStanding({ old: { ...proposal, state: 'draft' }, fresh: proposal, at })).toEqual([])
  })

  it('of what is no topic and no proposal', () => {
    expect(ofTopic({ old: undefined, fresh: { entity: 'topic' }, at })).toEqual([])
    expect(ofStanding({ old: undefined, fresh: { entity: 'standing' }, at })).toEqual([])
  })
})

it.each([
  ['voting', 'vote_opened'],
  ['conciliation', 'conciliation_opened'],
  ['unresolved', 'vote_unresolved'],
  ['decided', 'proposal_decided'],
  ['rejected', 'proposal_rejected'],
  ['postponed', 'proposal_postponed'],
])('a proposal that is %s is told as %s', (state, kind) => {
  const fresh = { ...proposal, state, closesAt }
  const [happened, ...others] = ofStanding({ old: proposal, fresh, at })
  expect(others).toEqual([])
  expect(happened!.told).toMatchObject({
    kind,
    title: proposal.title,
    path: '/proposals/pro_000000000001',
    at,
  })
  expect(happened!.told.moment).toBe(state === 'voting' ? closesAt : undefined)
})

describe('a session', () => {
  const session = {
    sessionId: 'ses_000000000001',
    councilIds: ['campaign', 'activists'],
    date: '2026-12-05',
    from: '18:00',
    to: '21:00',
    place: 'Berlin',
    state: 'planned',
    version: 1,
  }
  const kinds = (old: object | undefined, fresh: object) =>
    ofSession({ old: old as never, fresh: fresh as never, at }).map(({ told }) => told.kind)

  it('is told when it is planned, and when time or place change', () => {
    const [planned] = ofSession({ old: undefined, fresh: session, at })
    expect(planned).toMatchObject({
      told: { kind: 'session_planned', moment: '2026-12-05T17:00:00.000Z', place: 'Berlin' },
      concerned: { kind: 'seats', councilIds: session.councilIds },
    })
    for (const change of [{ from: '19:00' }, { date: '2026-12-06' }, { place: 'Halle' }])
      expect(kinds(session, { ...session, ...change, version: 2 })).toEqual(['session_changed'])
  })

  it('is not told again when something else changes, when it is held, or when it is over', () => {
    expect(kinds(session, { ...session, version: 2 })).toEqual([])
    expect(kinds(session, { ...session, state: 'held' })).toEqual([])
    expect(kinds(undefined, { ...session, date: '2026-11-01' })).toEqual([])
  })
})

it('those who sit in the councils today and the sponsors are told that a vote is open, once', async () => {
  const stands = { pk: 'BOARD', sk: proposal.proposalId, entity: 'standing' }
  await put({ ...stands, ...proposal })
  await put({ ...stands, ...proposal, state: 'voting', closesAt })
  const Records = ((await tables.changes('councils')) as DynamoDBRecord[]).filter(
    ({ dynamodb }) => dynamodb?.NewImage?.['entity']?.S === 'standing',
  )
  const tell = tellNews({ audience, news, now })
  for (const _ of [1, 2]) expect(await tell({ Records })).toEqual({ batchItemFailures: [] })
  const toldTo = async ({ personId }: typeof ada) => (await news.list(personId, { limit: 9 })).items
  for (const person of [ada, kim, sponsor]) {
    const told = await toldTo(person)
    expect(told).toMatchObject([{ kind: 'vote_opened', moment: closesAt }])
    expect(Math.abs(Date.parse(told[0]!.at) - Date.now())).toBeLessThan(60_000)
  }
  expect(await toldTo(former)).toEqual([])
})

it('costs two reads to find everybody', async () => {
  const concerned = { kind: 'seats', councilIds: ['campaign'], sponsorsOf: proposal.proposalId } as const
  const used = await counting(() => audience.peopleOf(concerned, now()))
  expect(used.requests.toSorted()).toEqual(['GetItem', 'Query'])
  expect(new Set(used.answer)).toEqual(new Set([ada.personId, sponsor.personId]))
})
