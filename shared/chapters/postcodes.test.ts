import { describe, expect, it } from 'vitest'
import { Postcode } from './chapter.ts'
import { districtOf, districts } from './districts.ts'
import { districtsOfPostcode, postcodesOfDistrict } from './postcodes.ts'

describe('a postcode leads nowhere', () => {
  it.each(['', '00000', '99999', '1067', '010678', '01067 ', 'abcde', '14612:', '__proto__'])(
    '“%s”',
    (text) => {
      expect(districtsOfPostcode(text)).toEqual([])
    },
  )

  it('when its only place is younger than the list of municipalities', () => {
    expect(districtsOfPostcode('64760')).toEqual([])
  })
})

describe('a postcode in one district leads there', () => {
  it.each([
    ['01067', 'Dresden'],
    ['10115', 'Berlin'],
    ['20095', 'Hamburg'],
    ['27498', 'Pinneberg'],
    ['99817', 'Wartburgkreis'],
    ['37412', 'Göttingen'],
    ['02625', 'Bautzen'],
    ['08280', 'Erzgebirgskreis'],
  ])('%s: %s', (postcode, name) => {
    expect(districtsOfPostcode(postcode).map((ags) => districtOf(ags)?.name)).toEqual([name])
  })
})

describe('a postcode in several districts', () => {
  it('has them all, the one with the largest share first', () => {
    expect(districtsOfPostcode('21039')).toEqual(['01053', '02000'])
  })

  it('has those around it too when one of its places is not known', () => {
    expect(districtsOfPostcode('99428')).toEqual(['16055', '16071'])
  })
})

describe('the postcodes of all districts', () => {
  it('are those of the country, each once', () => {
    const all = districts.flatMap(({ ags }) => postcodesOfDistrict(ags))
    expect(all.length).toBeGreaterThan(8000)
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((postcode) => !Postcode.safeParse(postcode).success)).toEqual([])
  })

  it('lead back to their district first', () => {
    for (const { ags } of districts)
      for (const postcode of postcodesOfDistrict(ags)) expect(districtsOfPostcode(postcode)[0]).toBe(ags)
  })

  it('lead to districts that exist, none twice', () => {
    for (const postcode of districts.flatMap(({ ags }) => postcodesOfDistrict(ags))) {
      const found = districtsOfPostcode(postcode)
      expect(found.every((ags) => districtOf(ags) !== undefined)).toBe(true)
      expect(new Set(found).size).toBe(found.length)
    }
  })

  it('are none for a district that does not exist', () => {
    expect(postcodesOfDistrict('99999')).toEqual([])
  })
})
