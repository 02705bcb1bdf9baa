import { describe, expect, it } from 'vitest'
import { ApiRefusal } from '#shared/http/client.ts'
import { refusals, type RefusalCode } from '#shared/http/refusal.ts'
import { failureOf } from './failure.tsx'

const refusal = (code: RefusalCode) => {
  const [status, title] = refusals[code]
  return new ApiRefusal({ type: 'about:blank', title, status, code })
}

describe('a page that cannot be shown', () => {
  it.each([
    ['not_allowed', 'notAllowed'],
    ['not_your_chapter', 'notAllowed'],
    ['not_found', 'notFound'],
    ['invalid_request', 'notFound'],
    ['cursor_invalid', 'notFound'],
    ['link_expired', 'notFound'],
    ['try_again', 'outOfOrder'],
    ['not_signed_in', 'outOfOrder'],
  ] as const)('after %s says %s', (code, kind) => {
    expect(failureOf(refusal(code))).toBe(kind)
  })

  it('says that it is our fault when the API does not answer', () => {
    expect(failureOf(new TypeError('fetch failed'))).toBe('outOfOrder')
  })
})
