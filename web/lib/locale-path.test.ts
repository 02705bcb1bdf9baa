import { describe, expect, it } from 'vitest'
import { inOtherLanguage, localePath } from './locale-path.ts'

describe('addresses by language', () => {
  it.each([
    ['/', '/en'],
    ['/actions', '/en/actions'],
    ['/actions?postcode=01067', '/en/actions?postcode=01067'],
    ['/?postcode=01067', '/en/?postcode=01067'],
    ['/england', '/en/england'],
  ])('%s is %s in English, and back', (german, english) => {
    expect(localePath('de', german)).toBe(german)
    expect(localePath('en', german)).toBe(english)
    expect(inOtherLanguage('de', german)).toBe(english)
    expect(inOtherLanguage('en', english)).toBe(german)
  })

  it('finds the German start page from an English address without a path', () => {
    expect(inOtherLanguage('en', '/en?postcode=01067')).toBe('/?postcode=01067')
  })
})
