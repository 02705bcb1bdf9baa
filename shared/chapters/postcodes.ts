import { postcodesByDistrict } from './reference/postcodes.ts'

type Tables = {
  /** Postcode → keys of its districts, the one with the largest share first. */
  readonly districts: ReadonlyMap<string, readonly string[]>
  /** Key of a district → the postcodes of which it has the largest share. */
  readonly postcodes: ReadonlyMap<string, readonly string[]>
}

let tables: Tables | undefined

function read(): Tables {
  const districts = new Map<string, string[]>()
  const postcodes = new Map<string, readonly string[]>()
  for (const entry of postcodesByDistrict.trim().split(/\s/)) {
    const [ags, ranks] = entry.split(':') as [string, string]
    for (const [rank, joined] of ranks.split(',').entries()) {
      const listed = joined.match(/\d{5}/g) ?? []
      if (rank === 0) postcodes.set(ags, listed)
      for (const postcode of listed) {
        const keys = districts.get(postcode) ?? []
        keys[rank] = ags
        districts.set(postcode, keys)
      }
    }
  }
  return { districts, postcodes }
}

/** Read when first asked, so that a function that never asks does not pay for it. */
const loaded = () => (tables ??= read())

/**
 * Keys of the districts a postcode lies in, the one with the largest share first. Several: the person chooses, since
 * nothing tells where in the postcode they live. None: not a postcode of a place, or not known to the sources.
 */
export const districtsOfPostcode = (postcode: string): readonly string[] =>
  loaded().districts.get(postcode) ?? []

/** The postcodes of which a district has the largest share; every district has some. */
export const postcodesOfDistrict = (ags: string): readonly string[] => loaded().postcodes.get(ags) ?? []
