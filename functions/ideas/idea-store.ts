import * as z from 'zod'
import { ActionId } from '#shared/actions/action.ts'
import { Chapter } from '#shared/chapters/chapter.ts'
import { Idea, type IdeaId } from '#shared/ideas/idea.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { mail, Mail, mailTo, type MailKind } from '../mail/mail.ts'

const day = 86_400
const daysKept = { unconfirmed: 3, open: 90, answered: 30 }
/** Unconfirmed ideas one sender may have at a time, counted by day. */
const mostOfSource = 3
export const hoursToConfirm = 48

const StoredIdea = Idea.extend({
  answeredAt: z.string().optional(),
  /** Which network it came from, until it is confirmed: that one may send one more then. */
  source: z.string().optional(),
})
type StoredIdea = z.infer<typeof StoredIdea>

const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * day

export const idea = entity(
  'idea',
  StoredIdea,
  ({ ideaId }: { ideaId: IdeaId }) => [`IDEA#${ideaId}`, 'IDEA'],
  {
    indexes: ({ ideaId, chapterId, state, sentAt }) => ({
      byChapter: state === 'open' ? [`idea#${chapterId}`, `${sentAt}#${ideaId}`] : undefined,
      due: state === 'unconfirmed' ? ['idea', `${sentAt}#${ideaId}`] : undefined,
    }),
    expires: ({ state, sentAt, answeredAt }) =>
      answeredAt
        ? secondsAfter(answeredAt, daysKept.answered)
        : secondsAfter(sentAt, state === 'open' ? daysKept.open : daysKept.unconfirmed),
  },
)

const sent = entity('ideas-of-source', z.object({ ideas: z.int() }), ({ source }: { source: string }) => [
  `IDEAS-OF#${source}`,
  'COUNT',
])
const draft = entity(
  'action',
  z.object({ actionId: ActionId, chapterId: z.string() }),
  ({ actionId }: { actionId: ActionId }) => [`ACTION#${actionId}`, 'ACTION'],
)
const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: string }) => ['CHAPTERS', chapterId])

/** A mail to whoever had the idea. */
const letter = (
  kind: MailKind,
  { email, name, locale, ideaId }: Idea,
  now: Date,
  rest: Partial<Mail> = {},
): Mail => {
  const {
    actionId: _,
    contactKey: _none,
    ...about
  } = mailTo(kind, { email, name, locale, actionId: '' as never, contactKey: '' }, now, rest)
  return { ...about, ideaId }
}

/** Who may be asked; written by the chapters themselves. */
export const hostStore = (campaigns: Table) => ({
  /** I1: whether there is such a chapter (CH2, seen from here). */
  chapter: (chapterId: string) => campaigns.find(chapter, { chapterId }),

  /** I9: whose action it is that an idea became (A13, seen from here). */
  draft: (actionId: ActionId) => campaigns.find(draft, { actionId }, 'consistently'),
})
export type HostStore = ReturnType<typeof hostStore>

/** Actions that people propose. */
export const ideaStore = (signUps: Table) => ({
  /**
   * I2: the idea and the mail that asks to confirm it, unless this sender has sent too many.
   * @returns the mail that was sent for this key before, if it was
   */
  async send(entered: Idea, told: Partial<Mail>, source: string, now: Date) {
    const expiry = Math.floor(now.getTime() / 1000) + 2 * day
    const outcome = await transact(signUps.client, [
      signUps.putting(idea, { ...entered, source }, { if: 'attribute_not_exists(#pk)' }),
      signUps.putting(mail, letter('idea_confirm', entered, now, told), { if: 'attribute_not_exists(#pk)' }),
      signUps.updating(
        sent,
        { source },
        {
          change: 'SET #entity = :entity, #ttl = :ttl ADD #ideas :one',
          if: 'attribute_not_exists(#ideas) OR #ideas < :most',
          values: { entity: sent.name, ttl: expiry, one: 1, most: mostOfSource },
        },
      ),
    ])
    if (outcome.done) return 'sent' as const
    const earlier = outcome.unmet.get(1)
    return earlier ? Mail.parse(earlier) : ('too_many' as const)
  },

  /** I3 */
  find: (ideaId: IdeaId) => signUps.find(idea, { ideaId }, 'consistently'),

  /** I4: from now on the chapter sees it; false when it was answered or forgotten. */
  async confirm(before: StoredIdea): Promise<boolean> {
    const { source, ...rest } = before
    const after = { ...rest, state: 'open' as const }
    const own = signUps.changing(idea, before, after, {
      if: '#state = :unconfirmed',
      values: { unconfirmed: 'unconfirmed' },
    })
    const counted = source
      ? [signUps.updating(sent, { source }, { change: 'ADD #ideas :less', values: { less: -1 } })]
      : []
    return (await transact(signUps.client, [own, ...counted])).done
  },

  /** I5: what waits for an answer, the oldest first. */
  ofChapter: (chapterId: string, page: PageRequest) =>
    signUps.page(idea, { index: 'byChapter', partition: `idea#${chapterId}` }, page),

  /** I6: answered, and the mail that says so; false when somebody else has answered. */
  async answer(before: StoredIdea, change: Partial<Idea> & Pick<Idea, 'state'>, now: Date): Promise<boolean> {
    const after: StoredIdea = { ...before, ...change, answeredAt: now.toISOString() }
    const outcome = await transact(signUps.client, [
      signUps.changing(idea, before, after, { if: '#state = :open', values: { open: 'open' } }),
      signUps.putting(
        mail,
        letter(after.state === 'accepted' ? 'idea_accepted' : 'idea_declined', after, now),
      ),
    ])
    return outcome.done
  },

  /** I7: those nobody confirmed in time, the oldest first. */
  overdue: (now: Date, limit: number) =>
    signUps.first(
      idea,
      {
        index: 'due',
        partition: 'idea',
        to: new Date(now.getTime() - hoursToConfirm * 3_600_000).toISOString(),
      },
      limit,
    ),

  /** I8: false when it was confirmed meanwhile, of which the index may not know yet. */
  forget: (ideaId: IdeaId) =>
    signUps.remove(idea, { ideaId }, { if: '#state = :unconfirmed', values: { unconfirmed: 'unconfirmed' } }),
})
export type IdeaStore = ReturnType<typeof ideaStore>
