import { expect } from '@playwright/test'
import { inbox } from './addresses.ts'

type Received = {
  destination: { to: string[] }
  subject: string
  body: { text: string }
  attachments: { filename?: string; content?: string }[]
}

/** All mails to an address so far, the first one first. */
export async function mailsTo(address: string): Promise<Received[]> {
  const { emails } = (await (await fetch(inbox)).json()) as { emails: Received[] }
  return emails.filter(({ destination }) => destination.to.includes(address))
}

/** Waits until so many mails have come, and returns the last one. */
export async function mailNumber(count: number, address: string): Promise<Received> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 15_000 }).toBe(count)
  return (await mailsTo(address))[count - 1]!
}

/** @returns the address of the first link of a mail that leads to what a person can do */
export const linkIn = (mail: Received): string =>
  /https?:\S+\/(?:sign-ups|ideas|offers)\/link\S+/.exec(mail.body.text)![0]
