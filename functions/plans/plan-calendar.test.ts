import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { calendarRoutes } from '#shared/calendar/routes.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { callHandler, type Handler } from '../call-handler.ts'
import { calendarStore } from '../calendar/calendar-store.ts'
import { getPlanCalendar } from '../calendar/get-plan-calendar.ts'
import { actorOf, chapters, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { links } from '../links/link.ts'
import { linkSecret, setStage, useTables } from '../set-stage.ts'
import { getPlanCalendarAddress, renewPlanCalendarAddress } from './plan-calendar.ts'
import { planTask } from './plan-task.ts'
import { stagePlans, taskWords } from './stage-plans.ts'

const tables = await withTables()
useTables(tables)
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
const deps = {
  plans: stage.plans,
  links: links(linkSecret),
  calendars: calendarStore(tables.campaigns, tables.signUps, tables.councils),
  site: 'https://roterfaden.example',
  now,
}
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

type Made = Awaited<ReturnType<typeof stage.adopted>>
const call = (
  { plan: { planId } }: Made,
  who: Exclude<Who, 'kai'>,
  chapterId = chapters.dresden.chapterId,
) => ({
  params: { chapterId, planId },
  query: undefined,
  actor: actorOf(who),
})
const addressOf = async (
  made: Made,
  who: Exclude<Who, 'kai'> = 'katrin',
  chapterId = chapters.dresden.chapterId,
) => (await getPlanCalendarAddress.run({ ...call(made, who, chapterId), body: undefined }, deps)).token
const renewed = async (made: Made, who: Exclude<Who, 'kai'> = 'katrin') =>
  (await renewPlanCalendarAddress.run({ ...call(made, who), body: {} }, deps)).token
const feed = (token: string) =>
  getPlanCalendar.run({ params: { token }, query: undefined, body: undefined, actor: undefined }, deps)
const refused = (code: string) => expect.objectContaining({ code })

/** The events as another library reads them, which refuses what is not RFC 5545. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => {
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
    return {
      uid: String(event.getFirstPropertyValue('uid')),
      summary: String(event.getFirstPropertyValue('summary')),
      on: start.toString(),
      isAllDay: start.isDate,
      takesTime: event.getFirstPropertyValue('transp') !== 'TRANSPARENT',
      url: String(event.getFirstPropertyValue('url')),
    }
  })

/** A plan of Dresden with tasks in every state, and people on them. */
async function staged() {
  const made = await stage.adopted(actorOf('katrin'))
  const add = async (change: object) => {
    const added = planTask(made.plan.planId, taskWords(change))
    await stage.plans.addTask(made.plan, added)
    return added
  }
  return {
    ...made,
    open: await add({ title: 'Flyer; mit Komma, „Zitat“', dueOn: '2026-12-03', persons: ['Kim Beispiel'] }),
    done: await add({ title: 'Schon erledigt', state: 'done' }),
    dropped: await add({ title: 'Fällt weg', state: 'dropped' }),
    whenever: await add({ title: 'Irgendwann', dueOn: undefined }),
  }
}

describe('the address', () => {
  it.each(['sabine', 'lena', 'ole', 'thuy'] as const)('is not given to %s', async (who) => {
    const made = await staged()
    await expect(addressOf(made, who)).rejects.toEqual(refused('not_your_chapter'))
    await expect(renewed(made, who)).rejects.toEqual(refused('not_your_chapter'))
  })

  it('is not given for a plan of another chapter', async () => {
    await expect(addressOf(await staged(), 'lena', chapters.leipzig.chapterId)).rejects.toEqual(
      refused('not_found'),
    )
  })

  it('is the same whenever it is looked at, until somebody asks for another one', async () => {
    const made = await staged()
    const first = await addressOf(made)
    expect(await addressOf(made)).toBe(first)
    const second = await renewed(made)
    expect(second).not.toBe(first)
    expect(await addressOf(made)).toBe(second)
    await expect(feed(first)).rejects.toEqual(refused('link_invalid'))
    expect(eventsOf(await feed(second))).not.toEqual([])
  })

  it('cannot be made of what everybody knows, nor of another link', async () => {
    const { plan } = await staged()
    const until = now().getTime() / 1000 + 3600
    const forged = links('another secret').seal({
      purpose: 'plan_feed',
      planId: plan.planId,
      number: 0,
      until,
    })
    await expect(feed(forged)).rejects.toEqual(refused('link_invalid'))
    const { personId } = actorOf('katrin')
    const own = deps.links.seal({ purpose: 'feed', personId, until })
    await expect(feed(own)).rejects.toEqual(refused('link_invalid'))
  })
})

describe('the calendar of a plan', () => {
  it('holds what is to be done until a day, when phases begin and the days all share; nobody’s time, no name', async () => {
    const made = await staged()
    const text = await feed(await addressOf(made))
    const events = eventsOf(text)
    const page = `https://roterfaden.example/coordinate/dresden/plans/${made.plan.planId}`
    expect(events.find(({ uid }) => uid === `${made.open.taskId}@roter-faden`)).toEqual({
      uid: `${made.open.taskId}@roter-faden`,
      summary: 'Fällig: Flyer; mit Komma, „Zitat“',
      on: '2026-12-03',
      isAllDay: true,
      takesTime: false,
      url: `${page}/tasks/${made.open.taskId}`,
    })
    expect(events.map(({ summary, on }) => [summary, on])).toEqual(
      expect.arrayContaining([
        ['Beginnt: An den Türen', '2026-12-01'],
        ['Landesweiter Aktionstag', '2026-12-12'],
      ]),
    )
    for (const { title } of [made.done, made.dropped, made.whenever]) expect(text).not.toContain(title)
    const unfolded = text.replaceAll('\r\n ', '')
    for (const word of ['Kim', 'Beispiel', 'Katrin', 'Vogel']) expect(unfolded).not.toContain(word)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('has the days of its state', async () => {
    const made = await staged()
    await stage.frames.saveLayer({
      campaignId: made.plan.campaignId,
      chapterId: chapters.sachsen.chapterId,
      phases: [{ phaseId: made.frame.phases[1]!.phaseId, from: '2026-12-07', to: '2027-01-31' }],
      targets: [],
      version: 1,
      savedAt: now().toISOString(),
    })
    const events = eventsOf(await feed(await addressOf(made)))
    expect(events.find(({ summary }) => summary === 'Beginnt: An den Türen')?.on).toBe('2026-12-07')
  })

  it('takes two requests; its address one, a new address two', async () => {
    const made = await staged()
    const token = await addressOf(made)
    expect(await counting(() => feed(token))).toMatchObject({ requests: ['Query', 'Query'], readUnits: 1.5 })
    expect((await counting(() => addressOf(made))).requests).toEqual(['GetItem'])
    expect((await counting(() => renewed(made))).requests).toEqual(['GetItem', 'UpdateItem'])
  })

  it('is not sent again to who has it, for as long as nothing happens', async () => {
    vi.useFakeTimers({ now: now(), toFake: ['Date'] })
    try {
      const made = await staged()
      const { handler } = (await import('../calendar/api.ts')) as { handler: Handler }
      const token = await addressOf(made)
      const ask = (known?: string) =>
        callHandler(handler)(calendarRoutes.getPlanCalendar, {
          params: { token },
          event: { headers: known ? { 'if-none-match': known } : {} },
        })
      const first = await ask()
      const etag = String(first.headers['etag'])
      expect(first).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-cache' } })
      vi.setSystemTime(now().getTime() + 3_600_000)
      expect(await ask(etag)).toMatchObject({ status: 304, text: '', headers: { etag } })
      expect((await ask(`W/${etag}`)).status).toBe(304)
      expect((await ask('"something else"')).status).toBe(200)
      await stage.plans.saveTask((await stage.plans.task(made.plan.planId, made.open.taskId))!, {
        ...(await stage.plans.task(made.plan.planId, made.open.taskId))!,
        dueOn: '2026-12-04',
      })
      expect((await ask(etag)).status).toBe(200)
    } finally {
      vi.useRealTimers()
    }
  })
})
