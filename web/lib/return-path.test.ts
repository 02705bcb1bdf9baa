import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

describe('after signing in nobody is led astray', () => {
  it.each([
    undefined,
    null,
    '',
    'actions',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    '/auth/callback?code=1',
    '/en/../auth/sign-in',
  ])('%j leads to the start page', (wanted) => {
    expect(returnPath(wanted)).toBe('/')
  })

  it.each(['/', '/my', '/en/actions/act_000000000001?shift=2', '/?postcode=01067'])(
    '%s is kept',
    (wanted) => {
      expect(returnPath(wanted)).toBe(wanted)
    },
  )
})
