import { expect, settled, stage } from './visitor.ts'

export type Mail = { subject: string; text: string; html: string; attachments: string[] }

type StoredMail = {
  destination: { to: string[] }
  subject: string
  body: { text?: string; html?: string }
  attachments: { filename?: string }[]
}

/** All mails to an address so far, the oldest first, once everything that was queued has been sent. */
export async function mailsTo(address: string): Promise<Mail[]> {
  await settled()
  const response = await fetch(`${stage().inboxUrl}/store`)
  const { emails } = (await response.json()) as { emails: StoredMail[] }
  return emails
    .filter(({ destination }) => destination.to.some((to) => to.includes(address)))
    .map(({ subject, body, attachments }) => ({
      subject,
      text: body.text ?? '',
      html: body.html ?? '',
      attachments: attachments.map(({ filename }) => filename ?? ''),
    }))
}

/** The newest mail to an address, which must be the `count`th: nobody gets more mails than they asked for. */
export async function newestMail(address: string, count: number): Promise<Mail> {
  const mails = await mailsTo(address)
  expect(mails.map(({ subject }) => subject)).toHaveLength(count)
  return mails.at(-1)!
}

/** The link a mail asks to open, as a path of the site. */
export function linkIn({ text }: Mail): string {
  const [link] = /https?:\/\/\S+\/sign-ups\/link\?\S+/.exec(text) ?? []
  if (!link) throw new Error(`No link in:\n${text}`)
  const { origin, pathname, search } = new URL(link)
  expect(origin).toBe(stage().siteUrl)
  return pathname + search
}
