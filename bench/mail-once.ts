import type { DynamoDBRecord } from 'aws-lambda'
import { links } from '#functions/links/link.ts'
import { mailStore, occasionStore } from '#functions/mail/mail-store.ts'
import { mail, mailTo, type MailId } from '#functions/mail/mail.ts'
import { now as start } from '#functions/cast.ts'
import { atOnce, numbered } from './people.ts'
import { seeded } from './seeded.ts'
import { address, stageShift, type Stage } from './stage.ts'
import type { Line } from './table.ts'

/** What goes wrong: shares of sends that fail and of steps at which the process dies. */
export type Trouble = { sendErrors: number; crashes: number; seed: number }
/** A sender that is wrong on purpose: it sends without claiming, or notes that it sent before it did. */
export type Flaw = 'claims nothing' | 'notes first'
export type Outcome = { sent: number; lost: number; doubled: number; crashes: number; tooMany: number }

class Crash extends Error {
  override name = 'Crash'
}

const steps = ['claim', 'find', 'occasion', 'send', 'empty', 'unclaim'] as const
const mostDeliveries = 200

/**
 * So many mails are queued and delivered as a stream does: at least once, some to two at the same time, and again
 * until they are taken. `tooMany` counts mails sent more often than once and once for each crash they lived through.
 */
export async function deliver(
  { tables, of }: Pick<Stage, 'tables' | 'of'>,
  count: number,
  { sendErrors, crashes: crashShare, seed }: Trouble,
  flaw?: Flaw,
): Promise<Outcome> {
  const { sendMails } = await import('#functions/mail/on-mail-queued.ts')
  const [random, mails] = [seeded(seed), mailStore(tables.signUps)]
  const occasions = occasionStore(tables.campaigns, tables.signUps)
  const sender = {
    siteUrl: 'https://roterfaden.example',
    from: 'a@roterfaden.example',
    links: links('bench'),
  }
  const sentTo = new Map<string, number>()
  let crashes = 0
  const outcome = { sent: 0, lost: 0, doubled: 0, crashes: 0, tooMany: 0 }

  await atOnce(20, numbered(count), async (number) => {
    const to = `${seed}-${flaw ?? ''}-${address(number)}`.replaceAll(' ', '')
    const queued = mailTo(
      'confirmed',
      { email: to, name: 'Thuy', locale: 'de', actionId: of.actionId, contactKey: `key-${number}` },
      start(),
      { shiftIds: [of.shiftId] },
    )
    await tables.signUps.put(mail, queued)
    const record = {
      dynamodb: { SequenceNumber: '1', NewImage: { mailId: { S: queued.mailId } } },
    } as DynamoDBRecord
    let [clock, ownCrashes] = [start().getTime(), 0]

    /** One life of the process: it dies before or after what a step does, and from then on does nothing. */
    const attempt = async () => {
      let isDead = false
      const die = () => {
        isDead = true
        ownCrashes += 1
        throw new Crash()
      }
      const at = async <T>(_: (typeof steps)[number], act: () => Promise<T>): Promise<T> => {
        if (isDead) throw new Crash()
        if (random() < crashShare / 2) die()
        const result = await act()
        if (random() < crashShare / 2) die()
        return result
      }
      const { batchItemFailures } = await sendMails({
        mails: {
          claim: (id, now) => at('claim', async () => flaw === 'claims nothing' || mails.claim(id, now)),
          unclaim: (id) => at('unclaim', () => mails.unclaim(id)),
          empty: (id, now) => at('empty', () => mails.empty(id, now)),
          find: (id: MailId) =>
            at('find', async () => {
              const found = await mails.find(id)
              if (flaw === 'notes first' && found?.claimedUntil) await mails.empty(id, new Date(clock))
              return found
            }),
        },
        occasions: { occasion: (about) => at('occasion', () => occasions.occasion(about)) },
        send: () =>
          at('send', async () => {
            // Whatever sends takes a moment, in which another delivery may come.
            await new Promise((resolve) => setTimeout(resolve, 2))
            if (random() < sendErrors) throw new Error('out of reach')
            sentTo.set(to, (sentTo.get(to) ?? 0) + 1)
          }),
        sender,
        now: () => new Date(clock),
      })({ Records: [record] })
      return batchItemFailures.length === 0
    }

    for (let delivery = 0, isTaken = false; !isTaken && delivery < mostDeliveries; delivery += 1) {
      const twins = random() < 0.3 ? [attempt(), attempt()] : [attempt()]
      isTaken = (await Promise.all(twins)).every(Boolean)
      clock += 1000
    }
    const times = sentTo.get(to) ?? 0
    crashes += ownCrashes
    outcome.sent += times
    if (times === 0) outcome.lost += 1
    if (times > 1) outcome.doubled += 1
    if (times > 1 + ownCrashes) outcome.tooMany += 1
  })
  return { ...outcome, crashes }
}

const mailsAtFull = 10_000

/** R11: with 30 % of sends failing and crashes at every step, no mail is lost; none doubled but by a crash. */
export async function bench(count = mailsAtFull): Promise<Line[]> {
  const stage = await stageShift(9)
  try {
    const calm = await deliver(stage, count, { sendErrors: 0.3, crashes: 0, seed: 11 })
    const rough = await deliver(stage, count, { sendErrors: 0.3, crashes: 0.1, seed: 12 })
    const few = Math.min(count, 500)
    const unclaimed = await deliver(stage, few, { sendErrors: 0.3, crashes: 0, seed: 13 }, 'claims nothing')
    const hasty = await deliver(stage, few, { sendErrors: 0.3, crashes: 0, seed: 14 }, 'notes first')
    return [
      {
        what: `lost of ${2 * count}`,
        measured: String(calm.lost + rough.lost),
        target: '0',
        isMet: calm.lost + rough.lost === 0,
      },
      {
        what: 'doubled without a crash',
        measured: String(calm.doubled),
        target: '0',
        isMet: calm.doubled === 0,
      },
      {
        what: `sent more than once more for a crash (${rough.crashes} crashes, ${rough.doubled} doubled)`,
        measured: String(rough.tooMany),
        target: '0',
        isMet: rough.tooMany === 0 && rough.crashes > 0,
      },
      {
        what: 'control: doubled by a sender that claims nothing',
        measured: String(unclaimed.doubled),
        target: '> 0',
        isMet: unclaimed.doubled > 0,
      },
      {
        what: 'control: lost by a sender that notes first',
        measured: String(hasty.lost),
        target: '> 0',
        isMet: hasty.lost > 0,
      },
    ]
  } finally {
    await stage.tables.stop()
  }
}
