import { describe, expect, it } from 'vitest'
import { joinPostcodes, type Municipality } from './join-postcodes.ts'
import { placeName } from './municipality-names.ts'

/** @param east degrees of longitude east of the tenth; one is about 70 km */
const municipality = (
  ags: string,
  name: string,
  east = 0,
  entry: Partial<Municipality> = {},
): Municipality => ({
  ags,
  name: placeName(name),
  km2: 10,
  centre: [10 + east, 51],
  isUnincorporated: false,
  ...entry,
})

const join = (namesOf: Record<string, string[]>, ...municipalities: Municipality[]) =>
  Object.fromEntries(joinPostcodes(namesOf, municipalities))

describe('a postcode stays without a district', () => {
  it('when nobody knows its place', () => {
    expect(join({ '30001': ['Neuort'] }, municipality('01001', 'Altort'))).toEqual({ '30001': [] })
  })

  it('when the only place of that name lies far from where its postcode must be', () => {
    const namesOf = { '30001': ['Ahausen'], '30002': ['Bedorf'] }
    expect(
      join(namesOf, municipality('01001', 'Ahausen', 4), municipality('01002', 'Bedorf'))['30001'],
    ).toEqual([])
  })

  it('when one part of a merged name is not known', () => {
    expect(join({ '30001': ['Ahausen-Neuort'] }, municipality('01001', 'Ahausen'))).toEqual({ '30001': [] })
  })
})

describe('a postcode is offered as a choice', () => {
  it('when its places lie in several districts, the largest first', () => {
    const places = [municipality('01001', 'Ahausen'), municipality('01002', 'Bedorf', 0.1, { km2: 20 })]
    const namesOf = { '30001': ['Ahausen', 'Bedorf'], '30002': ['Ahausen'] }
    expect(join(namesOf, ...places)['30001']).toEqual(['01002', '01001'])
  })

  it('when nothing tells namesakes in reach apart', () => {
    const namesOf = { '30001': ['Neustadt'], '30002': ['Bedorf'] }
    const places = [
      municipality('01001', 'Neustadt', 0.1),
      municipality('01002', 'Neustadt', 0.4),
      municipality('01003', 'Bedorf'),
    ]
    expect(join(namesOf, ...places)['30001']?.toSorted()).toEqual(['01001', '01002'])
  })

  it('with the districts around it, when one of its places is not known', () => {
    const namesOf = { '30001': ['Ahausen', 'Neuort'], '30002': ['Bedorf'], '31002': ['Cestadt'] }
    const places = [
      municipality('01001', 'Ahausen'),
      municipality('01002', 'Bedorf', 0.1),
      municipality('01003', 'Cestadt', 0.2),
    ]
    expect(join(namesOf, ...places)['30001']).toEqual(['01001', '01002'])
  })
})

describe('a postcode leads to one district', () => {
  it('when the other places of the postcode tell which namesake is meant', () => {
    const places = [
      municipality('01001', 'Neustadt', 0.1),
      municipality('09009', 'Neustadt', 0.4),
      municipality('01001', 'Bedorf'),
    ]
    expect(join({ '30001': ['Neustadt', 'Bedorf'] }, ...places)).toEqual({ '30001': ['01001'] })
  })

  it('when a forest of the same name lies nearer', () => {
    const forest = municipality('01002', 'Ahausen', 0, { isUnincorporated: true })
    expect(join({ '30001': ['Ahausen'] }, municipality('01001', 'Ahausen', 0.1), forest)['30001']).toEqual([
      '01001',
    ])
  })

  it('when a municipality merged since carries the names of its parts, or was one of them', () => {
    const places = [
      municipality('01001', 'Aue'),
      municipality('01001', 'Bad Schlema'),
      municipality('01001', 'See-Bach'),
    ]
    expect(join({ '30001': ['Aue-Bad Schlema'], '30002': ['See'] }, ...places)).toEqual({
      '30001': ['01001'],
      '30002': ['01001'],
    })
  })
})

it('gives a city that shares its only postcode the first place in it', () => {
  const places = [municipality('01001', 'Ahausen'), municipality('01002', 'Bedorf', 0.1, { km2: 20 })]
  const found = join({ '30001': ['Ahausen', 'Bedorf'], '30002': ['Bedorf'] }, ...places)
  expect(found).toEqual({ '30001': ['01001', '01002'], '30002': ['01002'] })
})
