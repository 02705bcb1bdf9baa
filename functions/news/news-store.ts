import type { PersonId } from '#shared/identity/actor.ts'
import { Digest } from '#shared/news/digest.ts'
import { digestTime } from '#shared/news/digest-time.ts'
import { usualPace, type Pace, type PersonalNews } from '#shared/news/news.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Person } from '#shared/people/person.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { idFor } from '../http/request-key.ts'
import { mail, type MailId } from '../mail/mail.ts'
import { keyOf, news } from '../mail/news.ts'

const waiting = 'digest'

const digest = entity(
  'digest',
  Digest,
  ({ personId }: { personId: PersonId }) => [`PERSON#${personId}`, 'DIGEST'],
  { indexes: ({ personId, dueAt }) => ({ due: dueAt ? [waiting, `${dueAt}#${personId}`] : undefined }) },
)

/** As many as a mail lists; it says how many more there are. */
export const mostListed = 30
const mostTries = 5

export const newsStore = (signUps: Table) => {
  const find = (personId: PersonId) => signUps.find(digest, { personId }, 'consistently')

  /** What waits is told when the new choice says so; `never` lets it go. */
  function choosing(before: Digest | undefined, personId: PersonId, pace: Pace, now: Date): Digest {
    const pending = pace === 'never' ? [] : (before?.pending ?? [])
    const dueAt = pace !== 'never' && pending.length > 0 ? digestTime(pace, now) : undefined
    return { personId, pace, pending, ...(dueAt && { dueAt }) }
  }

  return {
    /** NE1: what a person chose. */
    paceOf: async (personId: PersonId): Promise<Pace> =>
      (await signUps.find(digest, { personId }))?.pace ?? usualPace,

    /**
     * NE2: what happened is kept for a person and waits for their next mail, once however often it is told.
     * @returns whether it was told now
     */
    async tell({ personId, ...told }: PersonalNews, now: Date): Promise<boolean> {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const pace = (await find(personId))?.pace ?? usualPace
        const kept = signUps.putting(news, { ...told, personId }, { if: 'attribute_not_exists(#pk)' })
        const outcome = await transact(signUps.client, [
          kept,
          ...(pace === 'never' ? [] : [queueing(personId, keyOf(told), pace, now)]),
        ])
        if (outcome.done) return true
        if (outcome.unmet.has(0)) return false
      }
      throw new Refusal('try_again')
    },

    /** NE3: the latest first. */
    list: (personId: PersonId, page: PageRequest) =>
      signUps.page(news, { partition: `NEWS#${personId}`, latestFirst: true }, page),

    /** NE4 */
    async choose(personId: PersonId, pace: Pace, now: Date): Promise<void> {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const before = await find(personId)
        const isDone = await signUps.put(
          digest,
          choosing(before, personId, pace, now),
          before
            ? {
                if: '#pace = :pace AND size(#pending) = :waiting',
                values: { pace: before.pace, waiting: before.pending.length },
              }
            : { if: 'attribute_not_exists(#pk)' },
        )
        if (isDone) return
      }
      throw new Refusal('try_again')
    },

    /** NE5: whose mail is due, the longest first. */
    due: (now: Date, limit: number) =>
      signUps.first(digest, { index: 'due', partition: waiting, to: `${now.toISOString()}~` }, limit),

    /**
     * NE6: one mail of everything that waits, and nothing waits any more; once for each time it is due.
     * @param person nobody when the account is gone: then there is nobody to tell
     * @returns false when something came or was chosen meanwhile: the next minute tells it
     */
    async send(due: Digest, person: Person | undefined, now: Date): Promise<boolean> {
      const { dueAt, pending, personId } = due
      if (!dueAt || pending.length === 0) return false
      const { dueAt: _, ...rest } = due
      const outcome = await transact(signUps.client, [
        signUps.changing(
          digest,
          due,
          { ...rest, pending: [] },
          {
            if: '#dueAt = :due AND size(#pending) = :waiting',
            values: { due: dueAt, waiting: pending.length },
          },
        ),
        ...(person
          ? [
              signUps.putting(
                mail,
                {
                  mailId: idFor('mai', `${dueAt} ${pending[0]}`, personId) as MailId,
                  kind: 'news',
                  to: person.email,
                  name: person.name,
                  locale: person.locale,
                  personId,
                  newsKeys: pending.slice(0, mostListed),
                  newsBesides: Math.max(0, pending.length - mostListed),
                  queuedAt: now.toISOString(),
                },
                { if: 'attribute_not_exists(#pk)' },
              ),
            ]
          : []),
      ])
      return outcome.done
    },
  }

  /** One more that waits; the first of them says until when. */
  function queueing(personId: PersonId, key: string, pace: Exclude<Pace, 'never'>, now: Date) {
    const dueAt = digestTime(pace, now)
    const [duePk, dueSk] = digest.indexes({ personId, pace, pending: [], dueAt })['due']!
    return signUps.updating(
      digest,
      { personId },
      {
        change:
          'SET #entity = :entity, #personId = :personId, #pace = :pace, ' +
          '#pending = list_append(if_not_exists(#pending, :none), :keys), ' +
          '#dueAt = if_not_exists(#dueAt, :dueAt), #duePk = if_not_exists(#duePk, :duePk), ' +
          '#dueSk = if_not_exists(#dueSk, :dueSk)',
        if: 'attribute_not_exists(#pace) OR #pace = :pace',
        values: { entity: digest.name, personId, pace, none: [], keys: [key], dueAt, duePk, dueSk },
      },
    )
  }
}
export type NewsStore = ReturnType<typeof newsStore>
