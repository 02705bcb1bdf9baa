import { slugOf } from './slug.ts'
import { type Area, districtOfToday } from './read-areas.ts'

/** The two-letter codes of the states by the first two digits of every key below them. */
export const stateCodes: Readonly<Record<string, string>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
}

/** Abbreviations in the official short names, written out as people say them. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/ \(Oldb\)$/, ''],
  [/ a\. ?d\. ?/, ' an der '],
  [/ i\. ?d\. ?/, ' in der '],
  [/ a\. ?/, ' am '],
  [/ i\. ?/, ' im '],
  [/OPf\.?$/, 'Oberpfalz'],
]

const readable = (name: string) => inFull.reduce((text, [short, full]) => text.replace(short, full), name)

const isCity = (kind: string) => kind === 'Kreisfreie Stadt' || kind === 'Stadtkreis'

/** The name without what tells namesakes apart: “Offenbach am Main” → “Offenbach”. */
const bare = (name: string) => name.replace(/ (am|an|in|im|\().*$/, '')

/** Districts of 2016 whose name went with them: Osterode am Harz became part of Göttingen, Eisenach of Wartburgkreis. */
const ceased: ReadonlySet<string> = new Set(['03156', '16056'])

export type NamedDistrict = { ags: string; name: string; kind: string; state: string; slug: string }

/**
 * The districts of today with names that tell them apart: a city has its plain name, the district around it says what
 * it is (“Leipzig”, “Landkreis Leipzig”).
 * @param areas of 2016; districts joined since take the name of the one whose name lives on
 */
export function nameDistricts(areas: readonly Area[]): NamedDistrict[] {
  const kept = areas.filter(({ properties }) => !ceased.has(properties.AGS))
  const cities = kept
    .filter(({ properties }) => isCity(properties.BEZ))
    .map(({ properties }) => readable(properties.GEN))
  const taken = new Set(cities.flatMap((city) => [city, bare(city)]))
  return kept
    .map(({ properties: { AGS, GEN, BEZ } }) => {
      const plain = readable(GEN)
      const name = !isCity(BEZ) && taken.has(plain) ? `${BEZ} ${plain}` : plain
      const ags = districtOfToday(AGS)
      return { ags, name, kind: BEZ, state: stateCodes[ags.slice(0, 2)]!, slug: slugOf(name) }
    })
    .toSorted((a, b) => (a.ags < b.ags ? -1 : 1))
}

export type NamedState = { code: string; ags2: string; name: string; slug: string }

export const nameStates = (areas: readonly Area[]): NamedState[] =>
  areas.map(({ properties: { AGS, GEN } }) => ({
    code: stateCodes[AGS]!,
    ags2: AGS,
    name: GEN,
    slug: `land-${slugOf(GEN)}`,
  }))
