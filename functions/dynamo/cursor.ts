import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#shared/http/refusal.ts'

/**
 * A cursor is the key of the last item shown, signed together with the question it answers: it cannot be made
 * up to read elsewhere, nor be carried over to another list.
 */
export const cursors = (secret: string) => {
  const sealed = (question: string, text: string) => {
    const signature = createHmac('sha256', secret)
      .update(JSON.stringify([question, text]))
      .digest()
    return `${Buffer.from(text).toString('base64url')}.${signature.subarray(0, 16).toString('base64url')}`
  }

  return {
    /** @param question names the list and its filters; the same when the cursor comes back */
    seal: (question: string, key: Record<string, unknown>): string => sealed(question, JSON.stringify(key)),

    /** @throws Refusal `cursor_invalid` */
    open(question: string, cursor: string): Record<string, unknown> {
      const text = Buffer.from(cursor.split('.', 1)[0] ?? '', 'base64url').toString()
      // Compared as a whole, because base64 has several spellings of the same bytes.
      const [expected, given] = [Buffer.from(sealed(question, text)), Buffer.from(cursor)]
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new Refusal('cursor_invalid')
      return JSON.parse(text) as Record<string, unknown>
    },
  }
}
export type Cursors = ReturnType<typeof cursors>
