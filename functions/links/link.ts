import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { ActionId, ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'

/** What a link may be used for; a link for one purpose opens no other. */
export const LinkPurpose = z.enum(['confirm', 'cancel'])
export type LinkPurpose = z.infer<typeof LinkPurpose>

/** One person in one shift, and what the holder of the link may do; `until` in seconds since 1970. */
export const Link = z.object({
  purpose: LinkPurpose,
  actionId: ActionId,
  shiftId: ShiftId,
  contactKey: z.string(),
  until: z.int(),
})
export type Link = z.infer<typeof Link>

/** Links in mails: signed, bound to person and purpose, and they end. */
export const links = (secret: string) => {
  const sign = (text: string) => createHmac('sha256', secret).update(`link\n${text}`).digest()

  return {
    /** @returns the token that stands in the address */
    seal({ purpose, actionId, shiftId, contactKey, until }: Link): string {
      const text = [purpose, actionId, shiftId, contactKey, until].join(' ')
      return `${Buffer.from(text).toString('base64url')}.${sign(text).toString('base64url')}`
    },

    /** @throws Refusal `link_invalid` when it is not ours, `link_expired` */
    open(token: string, now: Date): Link {
      const [content = '', signature = '', ...more] = token.split('.')
      const text = Buffer.from(content, 'base64url').toString()
      const expected = sign(text)
      const given = Buffer.from(signature, 'base64url')
      // The text form is compared too: base64 has several spellings of the same bytes.
      const isOurs =
        more.length === 0 &&
        given.length === expected.length &&
        timingSafeEqual(given, expected) &&
        signature === expected.toString('base64url') &&
        content === Buffer.from(text).toString('base64url')
      if (!isOurs) throw new Refusal('link_invalid')

      const [purpose, actionId, shiftId, contactKey, until] = text.split(' ')
      const link = Link.parse({ purpose, actionId, shiftId, contactKey, until: Number(until) })
      if (link.until * 1000 < now.getTime()) throw new Refusal('link_expired')
      return link
    },
  }
}
export type Links = ReturnType<typeof links>
