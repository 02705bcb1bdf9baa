import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#shared/http/refusal.ts'

/**
 * A cursor is the key of the last item shown, signed together with the question it answers: it cannot be made
 * up to read elsewhere, nor be carried over to another list.
 */
export const cursors = (secret: string) => {
  const sign = (question: string, key: string) =>
    createHmac('sha256', secret).update(`${question}\n${key}`).digest().subarray(0, 16)

  return {
    /** @param question names the list and its filters; the same when the cursor comes back */
    seal(question: string, key: Record<string, unknown>): string {
      const text = JSON.stringify(key)
      return `${Buffer.from(text).toString('base64url')}.${sign(question, text).toString('base64url')}`
    },

    /** @throws Refusal `cursor_invalid` */
    open(question: string, cursor: string): Record<string, unknown> {
      const [text = '', signature = ''] = cursor.split('.').map((part) => Buffer.from(part, 'base64url'))
      const expected = sign(question, text.toString())
      const given = Buffer.from(signature)
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new Refusal('cursor_invalid')
      return JSON.parse(text.toString()) as Record<string, unknown>
    },
  }
}
export type Cursors = ReturnType<typeof cursors>
