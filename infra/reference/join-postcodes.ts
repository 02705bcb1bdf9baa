import { type PlaceName, mayBeSame, placeName } from './municipality-names.ts'
import { type Position, kilometres } from './read-areas.ts'

export type Municipality = {
  /** Key of the district of today. */
  readonly ags: string
  readonly name: PlaceName
  readonly km2: number
  readonly centre: Position
  /** Forests and waters that belong to no municipality. */
  readonly isUnincorporated: boolean
}

/** A place of a postcode: the municipalities its name may mean. */
type Place = { readonly candidates: readonly Municipality[] }

/** A namesake farther than this (km) from every sure place with a similar postcode is not the one that is meant. */
const farthestNamesake = 40
/** A place whose name occurs once is that place, unless it lies this far (km) from where its postcode must be. */
const farthest = 100
/** A namesake hardly farther (km) than the nearest cannot be told apart by the other places of the same postcode. */
const marginOfDoubt = 15

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string) {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const withoutBad = (base: string) => base.replace(/^bad /, '')

/**
 * Finds the municipalities a name may mean. One merged since 2016 often carries the names of its parts
 * (“Aue-Bad Schlema”), and one renamed since a part of its name then (“Königsee-Rottenbach”).
 */
function finder(municipalities: readonly Municipality[]) {
  const byBase = groupBy(municipalities, ({ name }) => withoutBad(name.base))
  const byPart = groupBy(
    municipalities.flatMap((municipality) =>
      municipality.name.base.split('-').map((part) => ({ part: withoutBad(part), municipality })),
    ),
    ({ part }) => part,
  )
  return (name: PlaceName): Municipality[] => {
    const alike = byBase.get(withoutBad(name.base)) ?? []
    const same = alike.filter((candidate) => mayBeSame(candidate.name, name))
    const marked = same.filter((candidate) => candidate.name.mark === name.mark)
    const likely = marked.length > 0 && name.mark !== undefined ? marked : same
    const settled = likely.filter(({ isUnincorporated }) => !isUnincorporated)
    if (settled.length > 0) return settled
    if (alike.length > 0) return alike
    const parts = name.base.split('-').map((part) => byBase.get(withoutBad(part)) ?? [])
    if (parts.length === 1)
      return (byPart.get(withoutBad(name.base)) ?? []).map(({ municipality }) => municipality)
    return parts.every((found) => found.length > 0) ? parts.flat() : []
  }
}

type Bearing = { readonly km: number; readonly isSamePostcode: boolean }

/** Where a postcode lies, by the places whose name occurs only once: postcodes with the same beginning are neighbours. */
function compass(places: ReadonlyMap<string, readonly Place[]>) {
  const sure = new Map<string, Set<Municipality>>()
  for (const [postcode, named] of places)
    for (const { candidates } of named)
      if (candidates.length === 1)
        for (const length of [5, 3, 2]) {
          const start = postcode.slice(0, length)
          sure.set(start, (sure.get(start) ?? new Set()).add(candidates[0]!))
        }

  /** The distance to the nearest other sure place with the same or a similar postcode; 0 km where there is none. */
  return (postcode: string, municipality: Municipality): Bearing => {
    for (const length of [5, 3, 2]) {
      const others = [...(sure.get(postcode.slice(0, length)) ?? [])].filter(
        (other) => other !== municipality,
      )
      const distances = others.map(({ centre }) => kilometres(centre, municipality.centre))
      if (distances.length > 0) return { km: Math.min(...distances), isSamePostcode: length === 5 }
    }
    return { km: 0, isSamePostcode: false }
  }
}

/** The municipalities a place means: one, or several namesakes in reach that nothing tells apart, or none. */
function nearest({ candidates }: Place, bearing: (municipality: Municipality) => Bearing): Municipality[] {
  const inReach = candidates
    .map((municipality) => ({ municipality, ...bearing(municipality) }))
    .filter(({ km }) => km <= (candidates.length === 1 ? farthest : farthestNamesake))
    .toSorted((a, b) => a.km - b.km)
  const [first] = inReach
  return inReach
    .filter(({ km }) => !first?.isSamePostcode || km <= first.km + marginOfDoubt)
    .map(({ municipality }) => municipality)
}

/** Area of the found municipalities by district. */
function sharesOf(found: readonly Municipality[], timesMeant: ReadonlyMap<Municipality, number>) {
  const shares = new Map<string, number>()
  for (const municipality of found) {
    // A city with many postcodes gives each of them only a part of its area.
    const share = municipality.km2 / timesMeant.get(municipality)!
    shares.set(municipality.ags, (shares.get(municipality.ags) ?? 0) + share)
  }
  return shares
}

const largestFirst = (shares: ReadonlyMap<string, number>) =>
  [...shares].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([ags]) => ags)

/** A small city that shares its only postcode with larger villages comes first in it all the same (Schwabach, 91126). */
function giveEachDistrictItsOwn(districtsOf: Map<string, string[]>) {
  const leading = new Set([...districtsOf.values()].map(([first]) => first))
  for (const [postcode, [first, ...others]] of districtsOf) {
    const overlooked = others.find((ags) => !leading.has(ags))
    if (first === undefined || overlooked === undefined) continue
    leading.add(overlooked)
    districtsOf.set(postcode, [overlooked, first, ...others.filter((ags) => ags !== overlooked)])
  }
  return districtsOf
}

/**
 * The districts of each postcode, the one with the largest share first; none where no place was found. A postcode
 * whose places lie in several districts has them all, since nothing tells where in it a person lives. Where one of its
 * places was not found, those of the neighbouring postcodes follow: one of them may be that place's.
 * @param namesOf postcode → names of its places
 */
export function joinPostcodes(
  namesOf: Readonly<Record<string, readonly string[]>>,
  municipalities: readonly Municipality[],
): Map<string, string[]> {
  const find = finder(municipalities)
  const places = new Map(
    Object.keys(namesOf)
      .toSorted()
      .map((postcode): [string, Place[]] => [
        postcode,
        namesOf[postcode]!.map((name) => ({ candidates: find(placeName(name)) })),
      ]),
  )
  const bearing = compass(places)
  const meant = [...places].map(([postcode, named]) => {
    const found = named.map((place) => nearest(place, (municipality) => bearing(postcode, municipality)))
    return { postcode, found: found.flat(), isComplete: found.every((one) => one.length > 0) }
  })
  const timesMeant = new Map<Municipality, number>()
  for (const municipality of meant.flatMap(({ found }) => found))
    timesMeant.set(municipality, (timesMeant.get(municipality) ?? 0) + 1)

  const neighbours = groupBy(meant, ({ postcode }) => postcode.slice(0, 3))
  const districtsOf = meant.map(({ postcode, found, isComplete }): [string, string[]] => {
    const own = largestFirst(sharesOf(found, timesMeant))
    if (isComplete || own.length === 0) return [postcode, own]
    const around = neighbours.get(postcode.slice(0, 3))!.flatMap((neighbour) => neighbour.found)
    return [postcode, [...new Set([...own, ...largestFirst(sharesOf(around, timesMeant))])]]
  })
  return giveEachDistrictItsOwn(new Map(districtsOf))
}
