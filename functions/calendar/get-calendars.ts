import { calendarRoutes } from '#shared/calendar/routes.ts'
import { addDays, dayInBerlin, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { CouncilId } from '#shared/councils/council.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { endOf, startOf, type Session } from '#shared/sessions/session.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { CalendarStore } from './calendar-store.ts'
import { entryOf, writeFeed, type Entry } from './write-feed.ts'

type Deps = { calendars: CalendarStore; links: Links; site: string; now: () => Date }

/** What was last week stays in sight. */
const recently = (now: Date) => instantInBerlin(addDays(dayInBerlin(now), -7), '00:00')

export const getChapterCalendar = operation(calendarRoutes.getChapterCalendar)(async (
  { params: { chapterId } },
  { calendars, site, now }: Deps,
) => {
  const name = await calendars.chapterName(chapterId)
  if (!name) throw new Refusal('not_found')
  const actions = await calendars.ofChapter(chapterId, recently(now()))
  return writeFeed(
    name,
    actions.map((action) => entryOf(action, site)),
    now(),
  )
})

export const getCampaignCalendar = operation(calendarRoutes.getCampaignCalendar)(async (
  { params: { campaignId } },
  { calendars, site, now }: Deps,
) => {
  const title = await calendars.campaignTitle(campaignId)
  if (!title) throw new Refusal('not_found')
  const actions = await calendars.ofCampaign(campaignId, recently(now()))
  return writeFeed(
    title,
    actions.map((action) => entryOf(action, site)),
    now(),
  )
})

/** Ten years: a phone that subscribed once should not ask again. */
const feedSeconds = 10 * 365 * 86_400

export const getMyCalendarAddress = operation(calendarRoutes.getMyCalendarAddress)(async (
  { actor: { personId } },
  { links, now }: Deps,
) => {
  // The same address all year, so that looking at it twice does not make two.
  const year = Date.UTC(now().getUTCFullYear(), 0, 1) / 1000
  return { token: links.seal({ purpose: 'feed', personId, until: year + feedSeconds }) }
})

export const getPersonCalendar = operation(calendarRoutes.getPersonCalendar)(async (
  { params: { token } },
  { calendars, links, site, now }: Deps,
) => {
  const { personId } = links.open(token, now(), ['feed'])
  const [shifts, councils, sessions] = await Promise.all([
    calendars.ofPerson(personId, recently(now())),
    calendars.councilsOf(personId, dayInBerlin(now())),
    calendars.sessions(),
  ])
  const entries: Entry[] = shifts.flatMap(({ actionId, shiftId, about }) =>
    about
      ? [
          {
            id: shiftId,
            title: about.actionTitle,
            startsAt: about.startsAt,
            endsAt: about.endsAt,
            address: `${site}/actions/${actionId}`,
          },
        ]
      : [],
  )
  const own = sessions.filter(({ councilIds }) => councilIds.some((id) => councils.includes(id)))
  return writeFeed('Roter Faden', [...entries, ...own.map((session) => sessionEntry(session, site))], now())
})

/** Nobody but the reader has this calendar, so that it tells where to dial in. */
const sessionEntry = (session: Session, site: string): Entry => ({
  id: session.sessionId,
  title: session.councilIds.length > 1 ? 'Kampagnenrat und Aktivenrat' : councilName[session.councilIds[0]!],
  startsAt: startOf(session),
  endsAt: endOf(session),
  address: `${site}/councils/sessions/${session.sessionId}`,
  place: [session.place, session.link].filter(Boolean).join(', '),
  sequence: session.version - 1,
})

const councilName: Record<CouncilId, string> = { campaign: 'Kampagnenrat', activists: 'Aktivenrat' }
