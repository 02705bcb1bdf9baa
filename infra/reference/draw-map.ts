import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Area, type Position, districtOfToday } from './read-areas.ts'

type Rings = readonly (readonly number[])[]
type Shape =
  | { type: 'Polygon'; id: string; arcs: Rings }
  | { type: 'MultiPolygon'; id: string; arcs: readonly Rings[] }
type Point = { type: 'Point'; id: string; coordinates: Position }
type Topology = {
  arcs: Position[][]
  objects: Record<'districts' | 'states', { geometries: Shape[] }> & { points: { geometries: Point[] } }
}
type Mapshaper = {
  applyCommands: (commands: string, input: Record<string, string>) => Promise<Record<string, Buffer>>
}

/** Width of the drawing; whole numbers are a fraction of a pixel at any width a page has room for. */
const width = 1000
/** Bends of borders smaller than this (metres) are left out: half a pixel where the map is 700 pixels wide. */
const smallestBend = 1100
/** Islands smaller than this would be a dot. */
const smallestIsland = '6km2'
/** Conic, true at the 48th and 54th parallel as in atlases, so that Germany has its familiar outline. */
const projection = '+proj=lcc +lat_1=48.6667 +lat_2=53.6667 +lat_0=51 +lon_0=10.5 +ellps=GRS80 +units=m'

const keyed = (areas: readonly Area[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(({ type, geometry, properties: { AGS } }) => {
      const ags = districtOfToday(AGS)
      return { type, geometry, properties: { ags, state: ags.slice(0, 2) } }
    }),
  })

const mapshaperIn = (packages: string) =>
  createRequire(join(packages, 'from-here.js'))('mapshaper') as Mapshaper

/** A point well inside of each district's largest part, by its key. @param packages node_modules with mapshaper */
export async function labelPoints(packages: string, areas: readonly Area[]): Promise<Map<string, Position>> {
  const { 'points.json': points } = await mapshaperIn(packages).applyCommands(
    '-i districts.json -dissolve2 ags -points inner -o points.json format=geojson',
    { 'districts.json': keyed(areas) },
  )
  const { features } = JSON.parse(points!.toString()) as {
    features: { properties: { ags: string }; geometry: { coordinates: Position } }[]
  }
  return new Map(features.map(({ properties, geometry }) => [properties.ags, geometry.coordinates]))
}

/** Borders are simplified once and shared by their neighbours, so that no gaps open between them. */
async function simplify(packages: string, areas: readonly Area[]): Promise<Topology> {
  const { 'map.json': map } = await mapshaperIn(packages).applyCommands(
    [
      '-i districts.json',
      '-dissolve2 ags copy-fields=state',
      `-proj '${projection}'`,
      `-filter-islands min-area=${smallestIsland}`,
      `-simplify weighted interval=${smallestBend} keep-shapes`,
      '-clean',
      '-points inner target=districts + name=points',
      '-dissolve2 state target=districts + name=states',
      '-each id=state target=states',
      '-each id=ags target=districts,points',
      '-o map.json format=topojson no-quantization id-field=id target=districts,points,states',
    ].join(' '),
    { 'districts.json': keyed(areas) },
  )
  return JSON.parse(map!.toString()) as Topology
}

const step = (value: number, isFirst: boolean) => (isFirst || value < 0 ? `${value}` : ` ${value}`)

/** One closed ring, relative steps in whole numbers; points that fall together are left out. */
function pathOf(points: readonly Position[]) {
  const [start] = points
  let [x, y] = start!
  let path = `M${x}${step(y, false)}l`
  let isFirst = true
  for (const [toX, toY] of points.slice(1, -1)) {
    if (toX === x && toY === y) continue
    path += step(toX - x, isFirst) + step(toY - y, false)
    isFirst = false
    ;[x, y] = [toX, toY]
  }
  return `${path}z`
}

const isVisible = (points: readonly Position[]) => new Set(points.map(([x, y]) => `${x} ${y}`)).size > 2

const byId = <T extends { id: string }, V>(
  shapes: readonly T[],
  valueOf: (shape: T) => V,
): Record<string, V> =>
  Object.fromEntries(
    shapes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((shape) => [shape.id, valueOf(shape)] as const),
  )

/**
 * The drawing in SVG: paths of the districts by key and of the states by the first two digits of their keys, and a
 * point well inside of each district.
 * @param packages the node_modules folder with mapshaper
 */
export async function drawMap(packages: string, areas: readonly Area[]) {
  const { arcs, objects } = await simplify(packages, areas)
  const all = arcs.flat()
  const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))]
  const [south, north] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))]
  const scale = width / (east - west)
  const place = ([x, y]: Position): Position => [
    Math.round((x - west) * scale),
    Math.round((north - y) * scale),
  ]
  const drawn = arcs.map((arc) => arc.map(place))
  const lineOf = (arc: number) => (arc < 0 ? drawn[~arc]!.toReversed() : drawn[arc]!)
  const pathOfShape = (shape: Shape) => {
    const rings = shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()
    const lines = rings.map((ring) => ring.flatMap((arc, i) => lineOf(arc).slice(i === 0 ? 0 : 1)))
    return lines.filter(isVisible).map(pathOf).join('')
  }
  return {
    viewBox: `0 0 ${width} ${Math.ceil((north - south) * scale)}`,
    districts: byId(objects.districts.geometries, pathOfShape),
    points: byId(objects.points.geometries, ({ coordinates }) => place(coordinates)),
    states: byId(objects.states.geometries, pathOfShape),
  }
}
