const header = `/**
 * Made by infra/reference/generate.ts from data © OpenStreetMap contributors, Open Database License 1.0.
 *
 * A line is a state, a word a district: its key, then the postcodes it is the main district of, then after each comma
 * those in which it comes second, third, …
 */
`

/** The source text of the module that holds the postcodes. @param districtsOf postcode → keys, the main one first */
export function postcodesModule(districtsOf: ReadonlyMap<string, readonly string[]>): string {
  const ranks = new Map<string, string[]>()
  for (const [postcode, districts] of [...districtsOf].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (const [rank, ags] of districts.entries()) {
      const lists = ranks.get(ags) ?? []
      while (lists.length <= rank) lists.push('')
      lists[rank] += postcode
      ranks.set(ags, lists)
    }
  const districts = [...ranks].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const states = Map.groupBy(districts, ([ags]) => ags.slice(0, 2))
  const lines = [...states.values()].map((state) =>
    state.map(([ags, lists]) => `${ags}:${lists.join(',')}`).join(' '),
  )
  return `${header}export const postcodesByDistrict = \`\n${lines.join('\n')}\n\`\n`
}
