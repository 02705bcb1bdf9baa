import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { setting } from '../http/setting.ts'
import { links } from '../links/link.ts'
import { composeMail, type Sender, type UnsentMail } from './compose-mail.ts'
import { mailStore, occasionStore, type MailStore, type OccasionStore } from './mail-store.ts'
import type { Mail, MailId } from './mail.ts'

type Deps = {
  mails: MailStore
  occasions: OccasionStore
  send: (mail: ReturnType<typeof composeMail>) => Promise<unknown>
  sender: Sender
  now: () => Date
}

/** Somebody else has claimed the mail and neither sent nor returned it yet. */
class BeingSent extends Error {
  override name = 'BeingSent'
}

/** What no repetition mends: the provider will not take this mail. */
const isFinal = (error: unknown) => error instanceof BadRequestException || error instanceof MessageRejected

const isUnsent = (mail: Mail | undefined): mail is UnsentMail =>
  mail !== undefined && !!mail.to && !!mail.name && !!mail.locale

/**
 * Sends one mail unless it was sent.
 * @throws when it must be tried again: the provider is out of reach, or somebody else is sending it right now
 */
async function sendQueued(mailId: MailId, { mails, occasions, send, sender, now }: Deps): Promise<void> {
  if (!(await mails.claim(mailId, now()))) {
    const present = await mails.find(mailId)
    if (present && !present.sentAt) throw new BeingSent()
    return
  }
  const mail = await mails.find(mailId)
  if (!isUnsent(mail)) return
  const occasion = await occasions.occasion(mail)
  try {
    // Without the action there is nothing left to write about.
    if (occasion) await send(composeMail(mail, occasion, sender, now()))
  } catch (error) {
    if (!isFinal(error)) {
      await mails.unclaim(mailId)
      throw error
    }
    log.error('mail refused by the provider', { mailId, reason: (error as Error).name })
  }
  await mails.empty(mailId, now())
}

const mailIdOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.NewImage?.['mailId']?.S as MailId

/** One recipient a mail; a mail that fails is tried again without holding up those before it. */
export const sendMails =
  (deps: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const results = await Promise.allSettled(Records.map((record) => sendQueued(mailIdOf(record), deps)))
    return {
      batchItemFailures: results.flatMap((result, position) => {
        if (result.status === 'fulfilled') return []
        const record = Records[position]
        // By its name only: providers like to repeat the address in what they say.
        const reason = result.reason instanceof Error ? result.reason.name : 'unknown'
        log.warn('mail not sent yet', { mailId: record && mailIdOf(record), reason })
        return [{ itemIdentifier: record?.dynamodb?.SequenceNumber ?? '' }]
      }),
    }
  }

const ses = new SESv2Client()

export const handler = sendMails({
  mails: mailStore(table('SIGN_UPS_TABLE')),
  occasions: occasionStore(table('CAMPAIGNS_TABLE'), table('SIGN_UPS_TABLE')),
  send: (mail) => ses.send(new SendEmailCommand(mail)),
  sender: { siteUrl: setting('SITE_URL'), from: setting('MAIL_FROM'), links: links(setting('LINK_SECRET')) },
  now: () => new Date(),
})
