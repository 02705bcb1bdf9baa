import entries from './reference/districts.json' with { type: 'json' }

/** One of the 400 districts (Landkreise, Kreise and cities that are a district of their own). */
export type District = {
  /** Official key, five digits. */
  readonly ags: string
  /** What people call it; no two are alike: `Leipzig`, `Landkreis Leipzig`. */
  readonly name: string
  /** Official designation, in German. */
  readonly kind: string
  /** Two letters of the state, `SN`. */
  readonly state: string
  readonly slug: string
  /** A point well inside, in degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
}

/** All districts, in the order of their keys. */
export const districts: readonly District[] = entries

const byKey = new Map(districts.map((district) => [district.ags, district]))

export const districtOf = (ags: string): District | undefined => byKey.get(ags)

const radians = Math.PI / 180

/** Square of half the chord between two points on a sphere: grows with their distance along it. */
function halfChordSquared(a: District, b: District) {
  const north = Math.sin(((a.lat - b.lat) * radians) / 2) ** 2
  const east = Math.sin(((a.lon - b.lon) * radians) / 2) ** 2
  return north + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * east
}

/** Keys of the districts nearest to one by the points inside them, itself first; none when its key is not known. */
export function nearestDistricts(ags: string, count: number): string[] {
  const here = byKey.get(ags)
  if (!here) return []
  return districts
    .map((district) => ({ ags: district.ags, away: halfChordSquared(here, district) }))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, count)
    .map((near) => near.ags)
}
