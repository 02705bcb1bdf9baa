import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, campaign, cast, chapters, now } from '../cast.ts'
import { councilStore } from '../councils/council-store.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { seatFor, someone } from '../proposals/seat-councils.ts'
import { sessionStore } from '../sessions/session-store.ts'
import type { Session } from '#shared/sessions/session.ts'
import { links } from '../links/link.ts'
import { enteredAction, linkSecret, setStage } from '../set-stage.ts'
import { stageSignUps } from '../sign-ups/stage-sign-ups.ts'
import { calendarStore } from './calendar-store.ts'
import { embedChapterActions } from './embed-actions.ts'
import {
  getCampaignCalendar,
  getChapterCalendar,
  getMyCalendarAddress,
  getPersonCalendar,
} from './get-calendars.ts'

const tables = await withTables()
const stage = stageSignUps(tables, now)
const counting = countRequests(tables.client)
const deps = {
  calendars: calendarStore(tables.campaigns, tables.signUps, tables.councils),
  links: links(linkSecret),
  site: 'https://roterfaden.example',
  now,
}
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const none = { params: undefined, query: undefined, body: undefined, actor: undefined }
const ofDresden = () =>
  getChapterCalendar.run({ ...none, params: { chapterId: chapters.dresden.chapterId } }, deps)

/** The events as another library reads them, which refuses what is not RFC 5545. */
function eventsOf(feed: string) {
  const calendar = new ICAL.Component(ICAL.parse(feed) as never)
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('prodid')).toContain('Roter Faden')
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    status: event.getFirstPropertyValue('status'),
    stamp: event.getFirstPropertyValue('dtstamp') !== null,
    start: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
  }))
}

describe('a calendar to subscribe to', () => {
  it('is not there for a chapter or campaign that is not', async () => {
    const asked = [
      () => getChapterCalendar.run({ ...none, params: { chapterId: 'nowhere' as never } }, deps),
      () => getCampaignCalendar.run({ ...none, params: { campaignId: 'cmp_zzzzzzzzzzzz' as never } }, deps),
      () => embedChapterActions.run({ ...none, params: { chapterId: 'nowhere' as never } }, deps),
    ]
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('holds what is published and what was called off, but no drafts', async () => {
    const title = 'Stand; mit Komma, „Zitat“ und\u2028ohne Umbruch'.replace('\u2028', ' ')
    const action = await enteredAction(tables, { state: 'published', title })
    const off = await enteredAction(tables, { state: 'cancelled' })
    const draft = await enteredAction(tables)
    const events = eventsOf(await ofDresden())
    expect(events.find(({ uid }) => uid.startsWith(action.actionId))).toEqual({
      uid: `${action.actionId}@roter-faden`,
      summary: title,
      status: null,
      stamp: true,
      start: '2026-12-05T09:00:00.000Z',
    })
    expect(events.find(({ uid }) => uid.startsWith(off.actionId))?.status).toBe('CANCELLED')
    expect(events.filter(({ uid }) => uid.startsWith(draft.actionId))).toEqual([])
  })

  it('has lines that no program refuses: folded, ended as the standard says, with a name and a pace', async () => {
    const feed = await ofDresden()
    const lines = feed.split('\r\n')
    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(feed).toContain('X-WR-CALNAME:Kreisverband Dresden')
    expect(feed).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT4H/)
  })

  it('of a campaign holds the actions of all its chapters', async () => {
    const other = await enteredAction(tables, { state: 'published', chapter: chapters.leipzig })
    const feed = await getCampaignCalendar.run({ ...none, params: { campaignId: campaign.campaignId } }, deps)
    expect(eventsOf(feed).map(({ uid }) => uid)).toContain(`${other.actionId}@roter-faden`)
  })

  it('costs two requests', async () => {
    expect((await counting(ofDresden)).requests).toEqual(['GetItem', 'Query'])
  })
})

describe('the own calendar', () => {
  const person = (token: string) => getPersonCalendar.run({ ...none, params: { token } }, deps)

  it('opens with its secret only', async () => {
    const { token } = await getMyCalendarAddress.run({ ...none, actor: actorOf('thuy') }, deps)
    await expect(person(`${token}x`)).rejects.toMatchObject({ code: 'link_invalid' })
    const action = await enteredAction(tables, { state: 'published' })
    await expect(person(stage.tokenFor(action, 'thuy@example.org', 'manage'))).rejects.toMatchObject({
      code: 'link_invalid',
    })
  })

  it('holds the shifts the person comes to, not those of others or cancelled ones', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    const signUp = async (email: string, personId: string) => {
      await stage.signUp(action, email)
      await stage.confirm(action, email)
      const before = (await stage.deps.signUps.find(stage.keyOf(action, email)))!
      await stage.deps.signUps.change(before, { ...before, personId: personId as never })
    }
    await signUp('thuy.nguyen@example.org', cast.thuy.person.personId)
    await signUp('ole.hansen@example.org', cast.ole.person.personId)
    const { token } = await getMyCalendarAddress.run({ ...none, actor: actorOf('thuy') }, deps)
    expect(eventsOf(await person(token)).map(({ uid }) => uid)).toEqual([`${action.shiftId}@roter-faden`])
    await stage.cancel(action, 'thuy.nguyen@example.org')
    expect(eventsOf(await person(token))).toEqual([])
  })
})

it('the own calendar holds the sessions of the own councils, with where to dial in, for holder and deputy', async () => {
  const thuy = actorOf('thuy')
  const deputy = { personId: thuy.personId, name: 'Thuy' }
  await councilStore(tables.councils).appoint(seatFor('campaign', 1, someone(), { deputy }))
  const sessions = sessionStore(tables.councils)
  const planned = (sessionId: string, councilIds: Session['councilIds']): Session => ({
    sessionId: sessionId as never,
    councilIds,
    date: '2026-12-01',
    from: '18:00',
    to: '20:00',
    link: 'https://konferenz.example.org/raete',
    state: 'planned',
    version: 1,
  })
  await sessions.plan(planned('ses_000000000001', ['campaign', 'activists']))
  await sessions.plan(planned('ses_000000000002', ['activists']))
  const { token } = await getMyCalendarAddress.run({ ...none, actor: thuy }, deps)
  const read = await counting(() => getPersonCalendar.run({ ...none, params: { token } }, deps))
  expect(read.requests).toEqual(['Query', 'Query', 'Query'])
  expect(eventsOf(read.answer).map(({ uid, start }) => [uid, start])).toContainEqual([
    'ses_000000000001@roter-faden',
    '2026-12-01T17:00:00.000Z',
  ])
  expect(read.answer).toContain('konferenz.example.org')
  expect(read.answer).not.toContain('ses_000000000002')
})

it('a web page of a chapter gets its next published actions with their addresses', async () => {
  const action = await enteredAction(tables, { state: 'published' })
  const { items, chapterName } = await embedChapterActions.run(
    { ...none, params: { chapterId: chapters.dresden.chapterId } },
    deps,
  )
  expect(chapterName).toBe('Kreisverband Dresden')
  expect(items).toContainEqual(
    expect.objectContaining({ address: `https://roterfaden.example/actions/${action.actionId}` }),
  )
  expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['published']))
})
