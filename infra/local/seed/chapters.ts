import type { Chapter, ChapterId } from '#shared/chapters/chapter.ts'
import { districts } from '#shared/chapters/districts.ts'
import states from '#shared/chapters/reference/states.json' with { type: 'json' }

/** The day on which the tree was entered. */
const since = '2022-06-26'

const federal: Chapter = { chapterId: 'bund' as ChapterId, name: 'Bund', level: 'federal', covers: [] }

const stateChapters: Chapter[] = states.map(({ code, name, slug }) => ({
  chapterId: slug as ChapterId,
  name: `Landesverband ${name}`,
  level: 'state',
  parentId: federal.chapterId,
  state: code,
  covers: [],
}))

const stateOf = (code: string) => stateChapters.find(({ state }) => state === code)!

/** One chapter for each district for now; chapters that cover several come with an administrator's merge. */
export const districtChapters: Chapter[] = districts.map(({ ags, name, slug, state }) => ({
  chapterId: slug as ChapterId,
  name: `Kreisverband ${name}`,
  level: 'district',
  parentId: stateOf(state).chapterId,
  state,
  districtChapterId: slug as ChapterId,
  covers: [{ ags, from: since }],
}))

const local = (name: string, slug: string, parent: string): Chapter => {
  const above = districtChapters.find(({ chapterId }) => chapterId === parent)!
  return {
    chapterId: slug as ChapterId,
    name: `Ortsverband ${name}`,
    level: 'local',
    parentId: above.chapterId,
    ...(above.state && { state: above.state }),
    districtChapterId: above.chapterId,
    covers: [],
  }
}

const localChapters = [
  local('Dresden-Neustadt', 'dresden-neustadt', 'dresden'),
  local('Dresden-Pieschen', 'dresden-pieschen', 'dresden'),
  local('Leipzig-Ost', 'leipzig-ost', 'leipzig'),
  local('Berlin-Wedding', 'berlin-wedding', 'berlin'),
  local('Hamburg-Altona', 'hamburg-altona', 'hamburg'),
  local('Köln-Mülheim', 'koeln-muelheim', 'koeln'),
]

export const tree: Chapter[] = [federal, ...stateChapters, ...districtChapters, ...localChapters]
