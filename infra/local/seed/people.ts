import type { ChapterId } from '#shared/chapters/chapter.ts'
import type { CouncilId, Seat, SeatKind } from '#shared/councils/council.ts'
import { termIdOf } from '#shared/councils/term.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { Grant, Role } from '#shared/identity/grant.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { demoPeople } from '../demo-people.ts'
import { chance } from './chance.ts'
import { districtChapters, tree } from './chapters.ts'
import { somebody } from './names.ts'

type Entrusted = { home: string; role?: Role; at?: string; seat?: [CouncilId, SeatKind, string?] }

/** What each demo person is entrusted with, in the order of the sign-in page. */
const entrusted: Record<string, Entrusted> = {
  'Ayşe Demir': { home: 'leipzig', seat: ['campaign', 'state', 'land-sachsen'] },
  'Henrik Lauterbach': { home: 'berlin', seat: ['campaign', 'expert'] },
  'Mila Petrović': { home: 'rostock', seat: ['activists', 'district', 'rostock'] },
  'Jonas Brinkmann': { home: 'dresden', seat: ['activists', 'activist'] },
  'Katrin Vogel': { home: 'dresden', role: 'coordinator', at: 'dresden' },
  'Ole Hansen': { home: 'rostock', role: 'coordinator', at: 'rostock' },
  'Sabine Richter': { home: 'leipzig', role: 'coordinator', at: 'land-sachsen' },
  'Thuy Nguyen': { home: 'dresden' },
  'Paul Adebayo': { home: 'berlin', role: 'federal_office', at: 'bund' },
  'Renate Kühn': { home: 'berlin', role: 'data_protection_officer', at: 'bund' },
}

const entrustedTo = (name: string): Entrusted => {
  const found = entrusted[name]
  if (!found) throw new Error(`The seed does not know what ${name} is entrusted with`)
  return found
}

export const people = demoPeople.map(({ personId, name, email }) => ({
  personId: personId as PersonId,
  name,
  email,
  chapterId: entrustedTo(name).home as ChapterId,
  locale: 'de' as const,
}))

/** @param today ISO date; the grants began a year ago */
export const grantsOf = (name: string, today: string): Grant[] => {
  const { home, role, at } = entrustedTo(name)
  const from = addDays(today, -365)
  return [
    { role: 'member', chapterId: home as ChapterId, from },
    ...(role && at ? [{ role, chapterId: at as ChapterId, from }] : []),
  ]
}

type Kind = { councilId: CouncilId; kind: SeatKind; chapters: readonly (string | undefined)[] }

const stateChapterIds = tree.filter(({ level }) => level === 'state').map(({ chapterId }) => chapterId)
const localChapterIds = tree.filter(({ level }) => level === 'local').map(({ chapterId }) => chapterId)
const everyTwentyFifthDistrict = districtChapters
  .filter((_, i) => i % 25 === 12)
  .map(({ chapterId }) => chapterId)

/** The make-up of the two councils: 29 seats and 31 seats. */
const composition: Kind[] = [
  { councilId: 'campaign', kind: 'executive', chapters: Array(8).fill(undefined) },
  { councilId: 'campaign', kind: 'state', chapters: stateChapterIds },
  { councilId: 'campaign', kind: 'expert', chapters: Array(5).fill(undefined) },
  {
    councilId: 'activists',
    kind: 'district',
    chapters: ['rostock', ...everyTwentyFifthDistrict.slice(0, 15)],
  },
  { councilId: 'activists', kind: 'local', chapters: localChapterIds },
  { councilId: 'activists', kind: 'activist', chapters: Array(9).fill(undefined) },
]

/** The present term: it began half a year ago and lasts two years. */
export const termDays = (today: string) => ({ from: addDays(today, -180), to: addDays(today, 550) })

/** Who plans the sessions of their council. */
const chairs = new Set(['Ayşe Demir', 'Mila Petrović'])

/** @param today ISO date */
export function seats(today: string): Seat[] {
  const luck = chance('seats')
  const waiting = demoPeople.flatMap((person) => {
    const { seat } = entrustedTo(person.name)
    return seat ? [{ person, councilId: seat[0], kind: seat[1], chapterId: seat[2] }] : []
  })
  const numbers = { campaign: 0, activists: 0 }

  return composition.flatMap(({ councilId, kind, chapters }) =>
    chapters.map((chapterId) => {
      numbers[councilId] += 1
      const position = waiting.findIndex(
        (entry) => entry.councilId === councilId && entry.kind === kind && entry.chapterId === chapterId,
      )
      const [demo] = position < 0 ? [] : waiting.splice(position, 1)
      return {
        seatId: `${councilId}-${String(numbers[councilId]).padStart(2, '0')}`,
        councilId,
        kind,
        personId: (demo?.person.personId ?? luck.uuid()) as PersonId,
        holder: demo?.person.name ?? somebody(luck).name,
        ...(chapterId && { chapterId: chapterId as ChapterId }),
        ...termDays(today),
        termId: termIdOf(councilId, termDays(today).from),
        ...(demo && chairs.has(demo.person.name) && { isChair: true as const }),
      }
    }),
  )
}
