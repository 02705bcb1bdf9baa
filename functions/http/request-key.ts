import { createHash, createHmac } from 'node:crypto'

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** What tells one request from another that came with the same key. */
export const requestHash = (body: unknown) =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url')

/**
 * An id that the same request always gets, so that what is asked twice is made once.
 * @param prefix three letters that name the noun
 * @param scope whose key it is: somebody else's with the same characters leads elsewhere
 */
export function idFor(prefix: string, key: string, scope: string): string {
  const bytes = createHmac('sha256', key).update(scope).digest().subarray(0, 12)
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte % 36]).join('')}`
}
