import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { SessionId } from '#shared/councils/agenda.ts'
import { councilIds, seatsOn, type CouncilId, type Seat } from '#shared/councils/council.ts'
import type { Minutes, MinutesPoint, Presence, Task } from '#shared/sessions/minutes.ts'
import type { AgendaPoint } from '#shared/sessions/order.ts'
import type { Session } from '#shared/sessions/session.ts'
import { chance, type Chance } from './chance.ts'
import type { Stores } from './stores.ts'

type Told = { title: string; minutes: number; notes: string; isSettled?: boolean; tasks?: Task[] }

const both = [...councilIds]
const house = 'Karl-Liebknecht-Haus, Rosa-Luxemburg-Saal, Kleine Alexanderstraße 28, Berlin'
const online = 'https://konferenz.example.org/raete'

const first: Told[] = [
  {
    title: 'Begrüßung und Tagesordnung',
    minutes: 10,
    notes: 'Beide Räte sind beschlussfähig. Die Tagesordnung gilt wie vorgeschlagen.',
  },
  {
    title: 'Was an den Türen gesagt wird',
    minutes: 40,
    notes:
      'Die Kreise berichten: Heizkosten kommen an jeder dritten Tür zuerst, noch vor der Miete. Wo jemand mit einer ' +
      'Nachbarin kommt, dauern Gespräche doppelt so lang.',
    tasks: [{ what: 'Berichte der Kreise zusammenstellen', who: 'Henrik Lauterbach' }],
  },
  {
    title: 'Schulungen für neue Aktive',
    minutes: 30,
    notes: 'Jedes Land bietet bis zum Frühjahr zwei Tage an. Der Bund stellt die Unterlagen.',
    tasks: [
      { what: 'Termine in Sachsen festlegen', who: 'Ayşe Demir' },
      { what: 'Unterlagen an die Kreise schicken', who: 'Paul Adebayo' },
    ],
  },
]
const second: Told[] = [
  { title: 'Bericht aus den Kreisen', minutes: 25, notes: 'Zwölf Kreise haben zum ersten Mal eine Aktion.' },
  {
    title: 'Fahrtkosten für Ehrenamtliche',
    minutes: 15,
    notes: 'Noch keine Einigung, wer zahlt. Der Punkt kommt wieder.',
    isSettled: false,
    tasks: [{ what: 'Vorschlag für eine Regel schreiben', who: 'Mila Petrović' }],
  },
]

const point = (
  sessionId: string,
  n: number,
  { title, minutes }: Told,
  councils: CouncilId[],
): AgendaPoint => ({
  matterId: `pnt_${sessionId.slice(4, 14)}0${n}`,
  kind: 'free',
  title,
  minutes,
  councilIds: councils,
})

const written = ({ notes, isSettled = true, tasks = [] }: Told) => ({ notes, isSettled, tasks })

function rollOf(seats: readonly Seat[], councils: CouncilId[], luck: Chance): Presence[] {
  return seats
    .filter(({ councilId }) => councils.includes(councilId))
    .map(({ seatId, councilId, kind, holder, deputy }) => ({
      seatId,
      councilId,
      kind,
      holder,
      ...(deputy && { deputy: deputy.name }),
      ...(luck.percent(78)
        ? { came: 'holder' as const }
        : deputy && luck.percent(60) && { came: 'deputy' as const }),
    }))
}

/** A session with adopted minutes, one whose minutes wait, and the next one. */
export async function enterSessions(
  { sessions }: Stores,
  roll: readonly Seat[],
  proposals: readonly { proposalId: string; title: string }[],
  today: string,
) {
  const luck = chance('sessions')
  const [long, last, next, later] = [
    { ...planned(luck, addDays(today, -70)), place: house },
    { ...planned(luck, addDays(today, -28)), link: online },
    { ...planned(luck, addDays(today, 12)), place: house, link: online },
    { ...planned(luck, addDays(today, 26), ['activists']), link: online },
  ] as const
  const decided = proposals[0]
  const bring = (session: Session, told: readonly Told[], more: readonly MinutesPoint[] = []): Minutes => ({
    sessionId: session.sessionId,
    points: [
      ...told.map((each, n) => ({
        ...point(session.sessionId, n, each, session.councilIds),
        ...written(each),
      })),
      ...more,
    ],
    roll: rollOf(seatsOn(session.date, roll), session.councilIds, luck),
    begunAt: instantInBerlin(session.date, session.from),
    version: 1,
  })
  const matter: MinutesPoint[] = decided
    ? [
        {
          matterId: decided.proposalId,
          kind: 'proposal',
          refId: decided.proposalId,
          title: decided.title,
          minutes: 45,
          councilIds: both,
          notes: 'Der Text wird abschnittsweise besprochen und zur Abstimmung gestellt.',
          isSettled: true,
          tasks: [],
        },
      ]
    : []
  await sessions.plan(
    {
      ...long,
      state: 'adopted',
      adoptedIn: last.sessionId,
      adoptedAt: instantInBerlin(last.date, '18:10'),
    },
    bring(long, first),
  )
  await sessions.plan({ ...last, state: 'held' }, bring(last, second, matter))
  await sessions.plan({ ...next, state: 'planned' })
  await sessions.plan({ ...later, state: 'planned' })
  const added = instantInBerlin(addDays(today, -10), '09:00')
  const [open] = second.filter(({ isSettled }) => isSettled === false)
  const points = [
    { title: 'Begrüßung, Protokoll der letzten Sitzung', minutes: 10, notes: '' },
    ...(open ? [open] : []),
    { title: 'Termine bis zum Sommer', minutes: 15, notes: '' },
  ].map((told, n) => point(next.sessionId, n + 5, told, next.councilIds))
  for (const each of points) await sessions.add(next, each, added)
  // What comes from others follows behind these.
  await sessions.arrange(next, points, [])
}

const planned = (luck: Chance, date: string, councilsOf: CouncilId[] = both): Session => ({
  sessionId: luck.id('ses') as SessionId,
  councilIds: councilsOf,
  date,
  from: '18:00',
  to: '20:30',
  state: 'planned',
  version: 1,
})
