/**
 * Compares the reference data with an independent copy of the same facts, which is not part of the project:
 *
 *   npm exec -- node infra/reference/compare.ts <folder>
 *
 * The folder holds `plz.json` (postcode → keys of districts), `plz-supplement.json` (further ones of some postcodes) and
 * `districts.json` (entries with ags, name, stateCode, lat, lon).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { districtOf, districts } from '#shared/chapters/districts.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import { kilometres } from './read-areas.ts'

type KnownDistrict = { ags: string; name: string; stateCode: string; lat: number; lon: number }

const folder = process.argv[2]
if (!folder) {
  console.error('Say where the independent copy is: npm exec -- node infra/reference/compare.ts <folder>')
  process.exit(1)
}
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

const outcomes = {
  same: 'lead to the same district',
  among: 'are a choice that has all the right ones',
  lacking: 'are a choice that lacks a right one',
  unknown: 'are unknown: “pick your district”',
  partly: 'lead to one district where the copy has several, that one among them',
  wrong: 'lead silently to a wrong district',
} as const
type Outcome = keyof typeof outcomes

function outcomeOf(ours: readonly string[], theirs: readonly string[]): Outcome {
  if (ours.length === 0) return 'unknown'
  const missing = theirs.filter((ags) => !ours.includes(ags))
  if (ours.length > 1) return missing.length > 0 ? 'lacking' : 'among'
  if (!theirs.includes(ours[0]!)) return 'wrong'
  return missing.length > 0 ? 'partly' : 'same'
}

function comparePostcodes() {
  const known = read('plz.json') as Record<string, string[]>
  const further = read('plz-supplement.json') as Record<string, string[]>
  const found = Map.groupBy(Object.keys(known).toSorted(), (postcode) =>
    outcomeOf(districtsOfPostcode(postcode), [...known[postcode]!, ...(further[postcode] ?? [])]),
  )
  const all = Object.keys(known).length
  console.log(`Of ${all} postcodes`)
  for (const [outcome, meaning] of Object.entries(outcomes) as [Outcome, string][]) {
    const postcodes = found.get(outcome) ?? []
    const percent = ((100 * postcodes.length) / all).toFixed(2)
    console.log(`${String(postcodes.length).padStart(6)}  ${percent.padStart(5)} %  ${meaning}`)
  }
  const choices = found.get('among') ?? []
  const first = choices.filter((postcode) => districtsOfPostcode(postcode)[0] === known[postcode]![0]).length
  console.log(`The first of the choice is the first of the copy in ${first} of ${choices.length} choices.`)
  for (const outcome of ['lacking', 'partly', 'wrong'] as const)
    for (const postcode of found.get(outcome) ?? [])
      console.log(
        `  ${outcome} ${postcode}: here ${districtsOfPostcode(postcode).join(' ')}, there ${[...known[postcode]!, ...(further[postcode] ?? [])].join(' ')}`,
      )
}

function compareDistricts() {
  const known = read('districts.json') as KnownDistrict[]
  const ours = new Set(districts.map(({ ags }) => ags))
  const shared = known.flatMap((there) => {
    const here = districtOf(there.ags)
    return here ? [{ here, there }] : []
  })
  const extra = [...ours].filter((ags) => !known.some((there) => there.ags === ags))
  console.log(
    `\nOf ${known.length} keys of districts ${shared.length} are here, ${extra.length} are here only.`,
  )
  const inOtherState = shared.filter(({ here, there }) => here.state !== there.stateCode).length
  console.log(`${inOtherState} lie in another state.`)
  const away = shared.map(({ here, there }) => kilometres([here.lon, here.lat], [there.lon, there.lat]))
  console.log(`The points inside them are at most ${Math.max(...away).toFixed(0)} km apart.`)
  const renamed = shared.filter(({ here, there }) => here.name !== there.name)
  console.log(`${shared.length - renamed.length} have the same name; the others:`)
  for (const { here, there } of renamed) console.log(`  ${here.ags}: here ${here.name}, there ${there.name}`)
}

comparePostcodes()
compareDistricts()
