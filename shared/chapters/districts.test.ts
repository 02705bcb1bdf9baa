import { describe, expect, it } from 'vitest'
import { ChapterId, DistrictKey } from './chapter.ts'
import { districtOf, districts, nearestDistricts } from './districts.ts'
import { postcodesOfDistrict } from './postcodes.ts'
import states from './reference/states.json' with { type: 'json' }

const isUnique = (values: readonly string[]) => new Set(values).size === values.length

describe('a district that does not exist', () => {
  it.each(['', '99999', '1100', '11000 ', '03152', '16056'])(
    '“%s” is not known and has no neighbours',
    (ags) => {
      expect(districtOf(ags)).toBeUndefined()
      expect(nearestDistricts(ags, 4)).toEqual([])
    },
  )
})

describe('the districts', () => {
  it('are the 400 of today', () => {
    expect(districts).toHaveLength(400)
    expect(districtOf('03159')?.name).toBe('Göttingen')
    expect(districtOf('16063')?.name).toBe('Wartburgkreis')
  })

  it('have keys, names and addresses of their own', () => {
    expect(isUnique(districts.map(({ ags }) => ags))).toBe(true)
    expect(isUnique(districts.map(({ name }) => name))).toBe(true)
    expect(isUnique([...districts, ...states].map(({ slug }) => slug))).toBe(true)
    expect(districts.filter(({ ags }) => !DistrictKey.safeParse(ags).success)).toEqual([])
    expect(districts.filter(({ slug }) => !ChapterId.safeParse(slug).success)).toEqual([])
  })

  it.each([
    ['14612', 'Dresden', 'dresden'],
    ['11000', 'Berlin', 'berlin'],
    ['02000', 'Hamburg', 'hamburg'],
    ['13003', 'Rostock', 'rostock'],
    ['13072', 'Landkreis Rostock', 'landkreis-rostock'],
    ['14713', 'Leipzig', 'leipzig'],
    ['14729', 'Landkreis Leipzig', 'landkreis-leipzig'],
    ['06413', 'Offenbach am Main', 'offenbach-am-main'],
    ['06438', 'Landkreis Offenbach', 'landkreis-offenbach'],
    ['03403', 'Oldenburg', 'oldenburg'],
    ['09374', 'Neustadt an der Waldnaab', 'neustadt-an-der-waldnaab'],
    ['05315', 'Köln', 'koeln'],
  ])('%s is called %s', (ags, name, slug) => {
    expect(districtOf(ags)).toMatchObject({ name, slug })
  })

  it('lie in one of 16 states, whose number their key begins with', () => {
    expect(states).toHaveLength(16)
    const stateOf = (ags: string) => states.find(({ ags2 }) => ags2 === ags.slice(0, 2))?.code
    expect(districts.filter(({ ags, state }) => stateOf(ags) !== state)).toEqual([])
    expect(new Set(districts.map(({ state }) => state)).size).toBe(16)
  })

  it('lie within Germany and have a postcode each', () => {
    const isWithin = ({ lat, lon }: { lat: number; lon: number }) =>
      lat > 47.2 && lat < 55.1 && lon > 5.8 && lon < 15.1
    expect(districts.filter((district) => !isWithin(district))).toEqual([])
    expect(districts.filter(({ ags }) => postcodesOfDistrict(ags).length === 0)).toEqual([])
  })
})

describe('the nearest districts', () => {
  it('of Dresden are itself and what lies around it', () => {
    const [first, ...others] = nearestDistricts('14612', 4)
    expect(first).toBe('14612')
    expect(others).toContain('14628')
    expect(others).toContain('14627')
  })

  it('of a city within a district are the city and that district', () => {
    expect(nearestDistricts('09663', 2)).toEqual(['09663', '09679'])
  })

  it('are as many as asked for, each once', () => {
    expect(nearestDistricts('01001', 0)).toEqual([])
    expect(new Set(nearestDistricts('01001', 400)).size).toBe(400)
  })
})
