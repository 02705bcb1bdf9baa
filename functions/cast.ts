import type { Campaign } from '#shared/campaigns/campaign.ts'
import { Chapter } from '#shared/chapters/chapter.ts'
import { PersonId, type Actor } from '#shared/identity/actor.ts'
import { Grant } from '#shared/identity/grant.ts'
import type { Person } from '#shared/people/person.ts'

/** The day of the tests, and the moment on it. */
export const today = '2026-11-23'
export const now = () => new Date(`${today}T10:00:00Z`)

const chapter = (
  chapterId: string,
  name: string,
  level: Chapter['level'],
  parentId?: string,
  ags?: string,
  districtChapterId = ags && chapterId,
) =>
  Chapter.parse({
    chapterId,
    name,
    level,
    ...(parentId && { parentId }),
    ...(districtChapterId && { districtChapterId }),
    covers: ags ? [{ ags, from: '2022-06-26' }] : [],
  })

/** Dresden with what is above, beside and below it, and a district of another state. */
export const chapters = {
  bund: chapter('bund', 'Bund', 'federal'),
  sachsen: chapter('land-sachsen', 'Landesverband Sachsen', 'state', 'bund'),
  dresden: chapter('dresden', 'Kreisverband Dresden', 'district', 'land-sachsen', '14612'),
  neustadt: chapter(
    'dresden-neustadt',
    'Ortsverband Dresden-Neustadt',
    'local',
    'dresden',
    undefined,
    'dresden',
  ),
  leipzig: chapter('leipzig', 'Kreisverband Leipzig', 'district', 'land-sachsen', '14713'),
  mecklenburg: chapter(
    'land-mecklenburg-vorpommern',
    'Landesverband Mecklenburg-Vorpommern',
    'state',
    'bund',
  ),
  rostock: chapter('rostock', 'Kreisverband Rostock', 'district', 'land-mecklenburg-vorpommern', '13003'),
}

export type Member = { person: Person; grants: Grant[] }

const member = (
  number: number,
  name: string,
  { chapterId }: Chapter,
  role: Grant['role'] = 'member',
  days: Partial<Grant> = {},
): Member => ({
  person: {
    personId: PersonId.parse(`0a6f3c1e-5b1d-4c55-9d0e-${String(number).padStart(12, '0')}`),
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
    chapterId,
    locale: 'de',
  },
  grants: [Grant.parse({ role, chapterId, from: '2026-01-01', ...days })],
})

/** Who plays: one for each role, and those around Dresden who must not act in it. */
export const cast = {
  katrin: member(1, 'Katrin Vogel', chapters.dresden, 'coordinator'),
  ole: member(2, 'Ole Hansen', chapters.rostock, 'coordinator'),
  sabine: member(3, 'Sabine Richter', chapters.sachsen, 'coordinator'),
  lena: member(4, 'Lena Barth', chapters.leipzig, 'coordinator'),
  nico: member(5, 'Nico Lange', chapters.neustadt, 'coordinator'),
  paul: member(6, 'Paul Adebayo', chapters.bund, 'federal_office'),
  renate: member(7, 'Renate Sommer', chapters.bund, 'data_protection_officer'),
  thuy: member(8, 'Thuy Nguyen', chapters.dresden),
  /** Coordinated Dresden until yesterday. */
  kai: member(9, 'Kai Former', chapters.dresden, 'coordinator', { to: '2026-11-22' }),
  /** Has an account and is entrusted with nothing. */
  stranger: { ...member(10, 'Sam Stranger', chapters.dresden), grants: [] },
}
export type Who = keyof typeof cast

/** Somebody as an operation meets them, with the grants of the day. */
export const actorOf = (who: Exclude<Who, 'kai'>): Actor => ({
  personId: cast[who].person.personId,
  grants: cast[who].grants,
})

export const campaign: Campaign = {
  campaignId: 'cmp_000000000001' as Campaign['campaignId'],
  priorityId: 'pri_000000000001' as Campaign['priorityId'],
  priorityTitle: 'Mieten runter',
  title: 'Mietendeckel jetzt',
  text: 'Wir sprechen im Winter mit allen, deren Miete steigt.',
  startsOn: '2026-11-01',
  endsOn: '2027-02-28',
  openedAt: '2026-10-20T08:00:00.000Z',
}
