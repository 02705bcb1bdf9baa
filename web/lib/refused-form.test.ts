import { describe, expect, it } from 'vitest'
import { refusedForm } from './refused-form.ts'

const asked = (headers: Record<string, string>, method = 'POST') =>
  refusedForm({ method, headers: new Headers({ host: 'api.internal', ...headers }) })

const here = { 'x-forwarded-host': 'example.org', origin: 'https://example.org' }

describe('a form', () => {
  it.each([
    'https://elsewhere.example',
    'https://example.org.elsewhere.example',
    'https://example.org:8443',
    'https://api.internal',
    'null',
    '',
  ])('sent by “%s” is turned away', (origin) => {
    expect(asked({ ...here, origin })).toBe(403)
  })

  it('of ten megabytes is turned away', () => {
    expect(asked({ ...here, 'content-length': '10000000' })).toBe(413)
  })

  it('of our own may come in', () => {
    expect(asked({ ...here, 'content-length': '1048576' })).toBeUndefined()
    expect(asked({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBeUndefined()
  })

  it('is not what somebody sends who only looks', () => {
    expect(asked({ ...here, origin: 'https://elsewhere.example' }, 'GET')).toBeUndefined()
  })
})
