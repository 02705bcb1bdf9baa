import { describe, expect, it } from 'vitest'
import { mayBeSame, placeName } from './municipality-names.ts'

const same = (a: string, b: string) => mayBeSame(placeName(a), placeName(b))

describe('two names are not of the same place', () => {
  it.each([
    ['Pfaffenhofen an der Ilm', 'Pfaffenhofen a.d.Roth'],
    ['Frankfurt am Main', 'Frankfurt (Oder)'],
    ['Neustadt', 'Neustadtl'],
    ['Altenburg', 'Altenberg'],
    ['Am Ettersberg', 'Am Mellensee'],
    ['Lichtenfels', 'Lichtenstein/Sa.'],
  ])('%s, %s', (a, b) => {
    expect(same(a, b)).toBe(false)
  })
})

describe('two names may be of the same place', () => {
  it.each([
    ['Weiden in der Oberpfalz', 'Weiden i.d.OPf.'],
    ['Bad Homburg vor der Höhe', 'Bad Homburg v.d. Höhe'],
    ['Osterode', 'Osterode am Harz'],
    ['Menden', 'Menden (Sauerland)'],
    ['Kamenz - Kamjenc', 'Kamenz'],
    ['Boxberg/O.L. - Hamor', 'Boxberg/O.L.'],
    ['Lutherstadt Eisleben', 'Eisleben, Lutherstadt'],
    ['Sankt Ingbert', 'St. Ingbert'],
    ['Stadt', 'Stadt'],
  ])('%s, %s', (a, b) => {
    expect(same(a, b)).toBe(true)
  })
})
