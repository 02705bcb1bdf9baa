import { MessageRejected } from '@aws-sdk/client-sesv2'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionId } from '#shared/actions/action.ts'
import { newId } from '#shared/http/id.ts'
import type { IdeaId } from '#shared/ideas/idea.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { log } from '../http/log.ts'
import { links } from '../links/link.ts'
import { enteredAction, setStage } from '../set-stage.ts'
import { stageSignUps } from '../sign-ups/stage-sign-ups.ts'
import { idea, mailStore, occasionStore } from './mail-store.ts'
import { mail as mailItem, mailTo, type MailId } from './mail.ts'

const tables = await withTables()
let clock = now()
const stage = stageSignUps(tables, () => clock)
const { sendMails } = await import('./on-mail-queued.ts')
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const thuy = 'thuy.nguyen@example.org'
const mails = mailStore(tables.signUps)
type Sent = { Destination?: { ToAddresses?: string[] | undefined } | undefined }
const send = vi.fn<(mail: Sent) => Promise<unknown>>()
const deps = {
  mails,
  occasions: occasionStore(tables.campaigns, tables.signUps),
  send,
  sender: {
    siteUrl: 'https://roterfaden.example',
    from: 'aktionen@roterfaden.example',
    links: links('test'),
  },
  now: () => clock,
}
const tell = (Records: DynamoDBRecord[], with_: Partial<typeof deps> = {}) =>
  sendMails({ ...deps, ...with_ })({ Records })
const later = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1000))
const failuresOf = (records: DynamoDBRecord[]) => ({
  batchItemFailures: records.map(({ dynamodb }) => ({ itemIdentifier: dynamodb!.SequenceNumber })),
})
const none = failuresOf([])

beforeEach(() => {
  clock = now()
  send.mockReset().mockResolvedValue({})
})

/** What the stream tells about mails since the last time it was asked. */
let told = 0
async function queued(): Promise<DynamoDBRecord[]> {
  const records = (await tables.changes('signUps')) as DynamoDBRecord[]
  const fresh = records.slice(told)
  told = records.length
  return fresh.filter(
    ({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.NewImage?.['entity']?.S === 'mail',
  )
}

const addressee = {
  email: thuy,
  name: 'Thuy',
  locale: 'de' as const,
  actionId: 'act_000000000001' as ActionId,
  contactKey: 'key',
}
const recordOf = (mailId: MailId) =>
  ({ dynamodb: { SequenceNumber: '1', NewImage: { mailId: { S: mailId } } } }) as DynamoDBRecord

/** The mails of so many people who just signed up. */
async function signedUp(people: readonly string[] = [thuy]) {
  await queued()
  const action = await enteredAction(tables, { state: 'published' })
  for (const email of people) await stage.signUp(action, email)
  const records = await queued()
  expect(records).toHaveLength(people.length)
  return { action, records }
}
const addresses = () => send.mock.calls.map(([mail]) => mail.Destination?.ToAddresses)
const kept = async (email: string) =>
  (await stage.stored()).filter((item) => item['entity'] === 'mail' && item['to'] === email).length

describe('a mail is sent once', () => {
  it('to one address, and not kept afterwards', async () => {
    const { records } = await signedUp(['ada@example.org', 'kim@example.org', 'lou@example.org'])
    expect(await tell(records)).toEqual(none)
    expect(addresses().map(String).toSorted()).toEqual([
      'ada@example.org',
      'kim@example.org',
      'lou@example.org',
    ])
    expect(await kept('ada@example.org')).toBe(0)
  })

  it('though it is delivered again, a moment or a minute later', async () => {
    const { records } = await signedUp()
    for (const seconds of [0, 1, 60]) {
      later(seconds)
      expect(await tell(records)).toEqual(none)
    }
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('though it is delivered to two at once: the second waits until the first is done', async () => {
    const { records } = await signedUp()
    const [one, other] = await Promise.all([tell(records), tell(records)])
    expect([one, other]).toContainEqual(none)
    expect(await tell(records)).toEqual(none)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('though it is twice in one batch', async () => {
    const { records } = await signedUp()
    await tell([...records, ...records])
    expect(await tell(records)).toEqual(none)
    expect(send).toHaveBeenCalledTimes(1)
  })
})

describe('a provider that is out of reach', () => {
  it('delays only its own mails: they are reported, the others sent, and sent later', async () => {
    const { records } = await signedUp(['ada@example.org', 'kim@example.org', 'lou@example.org'])
    const down = (mail: Sent) => String(mail.Destination?.ToAddresses) === 'kim@example.org'
    send.mockImplementation(async (mail) => {
      if (down(mail)) throw Object.assign(new Error('try later'), { name: 'TooManyRequestsException' })
    })
    expect(await tell(records)).toEqual(failuresOf([records[1]!]))
    expect(await kept('kim@example.org')).toBe(1)

    send.mockReset().mockResolvedValue({})
    expect(await tell(records)).toEqual(none)
    expect(addresses()).toEqual([['kim@example.org']])
    expect(await kept('kim@example.org')).toBe(0)
  })

  it('and comes back later than another try began does not bring back a mail that was sent', async () => {
    const { records } = await signedUp()
    send.mockImplementationOnce(async () => {
      later(31)
      send.mockResolvedValueOnce({})
      expect(await tell(records)).toEqual(none)
      throw new Error('timed out')
    })
    expect(await tell(records)).toEqual(failuresOf(records))
    expect(await tell(records)).toEqual(none)
    expect(send).toHaveBeenCalledTimes(2)
    expect(await kept(thuy)).toBe(0)
  })
})

it('an address the provider refuses is final: not tried again, not reported, not kept', async () => {
  const { records } = await signedUp(['refused@example.org'])
  send.mockRejectedValue(new MessageRejected({ message: 'Address refused', $metadata: {} }))
  expect(await tell(records)).toEqual(none)
  expect(await tell(records)).toEqual(none)
  expect(send).toHaveBeenCalledTimes(1)
  expect(await kept('refused@example.org')).toBe(0)
})

describe('a crash', () => {
  const whileClaimed = async ([record]: DynamoDBRecord[]) => {
    const mail = await mails.find(record!.dynamodb!.NewImage!['mailId']!.S as MailId)
    return (Date.parse(mail!.claimedUntil!) - clock.getTime()) / 1000
  }

  it('between sending and noting it sends at most one more, when the claim has ended', async () => {
    const { records } = await signedUp()
    const crashing = { ...mails, empty: () => Promise.reject(new Error('crashed')) }
    expect(await tell(records, { mails: crashing })).toEqual(failuresOf(records))
    const seconds = await whileClaimed(records)
    const ends = []
    for (const pause of [0, 1, seconds - 1, 1, 1, seconds, seconds]) {
      later(pause)
      ends.push((await tell(records)).batchItemFailures.length)
    }
    expect(ends).toEqual([1, 1, 1, 0, 0, 0, 0])
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('between claiming and sending delays the mail as long as the claim and loses nothing', async () => {
    const { records } = await signedUp()
    const crashing = { ...mails, find: () => Promise.reject(new Error('crashed')) }
    expect(await tell(records, { mails: crashing })).toEqual(failuresOf(records))
    later(await whileClaimed(records))
    expect(await tell(records)).toEqual(failuresOf(records))
    later(1)
    expect(await tell(records)).toEqual(none)
    expect(send).toHaveBeenCalledTimes(1)
  })
})

it('a mail about an action that is gone is dropped', async () => {
  const { records } = await signedUp()
  expect(await tell(records, { occasions: { occasion: async () => undefined } })).toEqual(none)
  expect([send.mock.calls.length, await kept(thuy)]).toEqual([0, 0])
})

it('a mail about an idea says which it was and whom it went to, and costs two requests to know', async () => {
  const ideaId = newId('ide') as IdeaId
  const { actionId: _a, contactKey: _c, ...letter } = mailTo('idea_confirm', addressee, clock, { ideaId })
  await tables.signUps.put(idea, {
    ideaId,
    chapterId: chapters.dresden.chapterId,
    type: 'culture',
    title: 'Wohnzimmerkonzert im Leerstand',
    description: 'Musik in einem Haus, das leer steht.',
    place: (await enteredAction(tables, { state: 'draft' })).place,
    on: '2026-12-12',
    from: '18:00',
    to: '20:00',
    name: 'Thuy',
    email: thuy,
    locale: 'de',
    consent: { version: '1', hash: 'x', givenAt: clock.toISOString(), channel: 'web' },
    state: 'unconfirmed',
    sentAt: clock.toISOString(),
  })
  await tables.signUps.put(mailItem, letter)
  await queued()
  const used = await countRequests(tables.client)(() => tell([recordOf(letter.mailId)]))
  expect(used.requests).toEqual(['UpdateItem', 'GetItem', 'GetItem', 'GetItem', 'UpdateItem'])
  expect(JSON.stringify(send.mock.calls)).toMatch(
    /Bitte bestätige Deine Idee[^]*Dresden[^]*ideas.link.token=/,
  )
})

it('a mail that fails is claimed and returned with one request each', async () => {
  const { records } = await signedUp()
  send.mockRejectedValueOnce(new Error('out of reach'))
  const used = await countRequests(tables.client)(() => tell(records))
  expect(used.requests).toEqual(['UpdateItem', 'GetItem', 'Query', 'UpdateItem'])
})

it('a mail takes four requests', async () => {
  const { records } = await signedUp()
  const used = await countRequests(tables.client)(() => tell(records))
  expect(used.requests).toEqual(['UpdateItem', 'GetItem', 'Query', 'UpdateItem'])
  expect(used).toMatchObject({ readUnits: 1.5, writeUnits: 2 })
})

it('the log names no address, not even one the provider repeats', async () => {
  const lines: string[] = []
  log.setLogLevel('INFO')
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const { records } = await signedUp()
  const message = `550 no such mailbox ${thuy}`
  send.mockRejectedValueOnce(new Error(message))
  send.mockRejectedValueOnce(new MessageRejected({ message, $metadata: {} }))
  await tell(records)
  await tell(records)
  vi.restoreAllMocks()
  log.setLogLevel('SILENT')
  expect(lines.map((text) => (JSON.parse(text) as { message: string }).message)).toEqual([
    'mail not sent yet',
    'mail refused by the provider',
  ])
  expect(lines.join('')).not.toMatch(/thuy|@/i)
})
