import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { ActionId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { IdeaId } from '#shared/ideas/idea.ts'
import { OfferId, PlanId } from '#shared/plans/plan.ts'
import { PersonId } from '#shared/identity/actor.ts'

/** Seconds since 1970 after which a link opens nothing. */
const until = z.int()

/** What a link may be used for, and for whom; a link for one purpose opens no other. */
export const Link = z.discriminatedUnion('purpose', [
  /** One person at one action: to confirm, to look after the own sign-ups, to be recognised at the door. */
  z.object({
    purpose: z.enum(['confirm', 'manage', 'ticket']),
    actionId: ActionId,
    contactKey: z.string(),
    until,
  }),
  /** The host at the door of one action. */
  z.object({ purpose: z.literal('check_in'), actionId: ActionId, until }),
  /** Whoever had an idea. */
  z.object({ purpose: z.literal('idea'), ideaId: IdeaId, until }),
  /** Whoever offered to take a task. */
  z.object({ purpose: z.literal('offer'), offerId: OfferId, until }),
  /** The own calendar of a person with an account. */
  z.object({ purpose: z.literal('feed'), personId: PersonId, until }),
  /** The calendar of a plan; `number` counts its addresses, of which the last one opens it. */
  z.object({ purpose: z.literal('plan_feed'), planId: PlanId, number: z.int().min(0), until }),
  /** Whether somebody wants mails about their tasks, with an account or without. */
  z.object({ purpose: z.literal('task_mails'), contactKey: z.string(), until }),
  /** How often a person with an account wants mails about the councils. */
  z.object({ purpose: z.literal('news'), personId: PersonId, until }),
])
export type Link = z.infer<typeof Link>
export type LinkPurpose = Link['purpose']
/** The link of one person at one action. */
export type PersonLink = Extract<Link, { actionId: string; contactKey: string }>

const partsOf = (link: Link): string[] => {
  switch (link.purpose) {
    case 'check_in':
      return [link.purpose, link.actionId]
    case 'idea':
      return [link.purpose, link.ideaId]
    case 'offer':
      return [link.purpose, link.offerId]
    case 'task_mails':
      return [link.purpose, link.contactKey]
    case 'plan_feed':
      return [link.purpose, link.planId, String(link.number)]
    case 'feed':
    case 'news':
      return [link.purpose, link.personId]
    default:
      return [link.purpose, link.actionId, link.contactKey]
  }
}

const fieldsOf = ([purpose = '', first, second]: string[]) =>
  ({
    check_in: { actionId: first },
    idea: { ideaId: first },
    offer: { offerId: first },
    task_mails: { contactKey: first },
    plan_feed: { planId: first, number: Number(second) },
    feed: { personId: first },
    news: { personId: first },
  })[purpose] ?? {
    actionId: first,
    contactKey: second,
  }

/** Links in mails: signed, bound to person and purpose, and they end. */
export const links = (secret: string) => {
  const sign = (text: string) => createHmac('sha256', secret).update(`link\n${text}`).digest()

  return {
    /** @returns the token that stands in the address */
    seal(link: Link): string {
      const text = [...partsOf(link), link.until].join(' ')
      return `${Buffer.from(text).toString('base64url')}.${sign(text).toString('base64url')}`
    },

    /**
     * @param purposes what it has to be for
     * @throws Refusal `link_invalid` when it is not ours or for something else, `link_expired`
     */
    open<const Purpose extends LinkPurpose>(
      token: string,
      now: Date,
      purposes: readonly Purpose[],
    ): Extract<Link, { purpose: Purpose }> {
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

      const parts = text.split(' ')
      const link = Link.parse({ purpose: parts[0], ...fieldsOf(parts), until: Number(parts.at(-1)) })
      if (!(purposes as readonly LinkPurpose[]).includes(link.purpose)) throw new Refusal('link_invalid')
      if (link.until * 1000 < now.getTime()) throw new Refusal('link_expired')
      return link as Extract<Link, { purpose: Purpose }>
    },
  }
}
export type Links = ReturnType<typeof links>
