import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { line } from '#shared/http/text.ts'
import { now } from '../cast.ts'
import { links } from '../links/link.ts'
import { plannedAction } from '../set-stage.ts'
import { composeMail, type Sender } from './compose-mail.ts'
import { Mail, type MailId } from './mail.ts'

const ours = links('the secret of these tests')
const sender: Sender = {
  siteUrl: 'https://roterfaden.example',
  from: 'Roter Faden <aktionen@roterfaden.example>',
  links: ours,
}

const planned = plannedAction({ state: 'published' })
const action = { ...planned, actionId: 'act_000000000001' as ActionId }
const shift = { ...planned.shifts[0]!, shiftId: 'shf_000000000001' as ShiftId }

const mail = (change: Partial<Mail> = {}): Mail => ({
  mailId: 'mai_000000000001' as MailId,
  kind: 'confirm',
  to: 'thuy.nguyen@example.org',
  name: 'Thuy Nguyen',
  locale: 'de',
  actionId: action.actionId,
  shiftId: shift.shiftId,
  contactKey: 'rB0kHk1u8Qx2V-_w3fGZlQ',
  queuedAt: now().toISOString(),
  ...change,
})

/** The parts of a mail that matter here. */
function composed(change: Partial<Mail> = {}, about: object = {}) {
  const input = composeMail(mail(change), { action: { ...action, ...about }, shift }, sender, now())
  const { Subject, Body, Attachments = [] } = input.Content!.Simple!
  return {
    input,
    subject: Subject!.Data!,
    text: Body!.Text!.Data!,
    html: Body!.Html!.Data!,
    files: Attachments,
  }
}

const kinds = Mail.shape.kind.options
const linkIn = (text: string) => /token=(\S+)/.exec(text)?.[1] ?? ''

describe('nothing can be smuggled', () => {
  it('into the head of a mail: its subject is one line, whatever the title', () => {
    const title = fc
      .string({ unit: 'binary', minLength: 3, maxLength: 90 })
      .filter((text) => line(3, 90).safeParse(text).success)
    fc.assert(
      fc.property(title, fc.constantFrom(...kinds), (text, kind) => {
        const { subject } = composed({ kind }, { title: line(3, 90).parse(text) })
        expect(subject).not.toMatch(/[\r\n\u0000\u2028]/)
      }),
    )
  })

  it('into its page: what people typed stays text', () => {
    const hostile = `<img src=x onerror="alert('x')"> & <script>alert(1)</script>`
    for (const kind of kinds) {
      const { html, text } = composed(
        { kind, name: hostile },
        { title: hostile, chapterName: hostile, campaignTitle: hostile },
      )
      expect(html).not.toMatch(/<img|<script/)
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(html).toContain('&quot;alert')
      expect(text).toContain(hostile)
    }
  })

  it('among its links: only our own site is linked', () => {
    const bait = 'https://evil.example/login'
    for (const kind of kinds) {
      const { html } = composed({ kind, name: bait }, { title: bait, campaignTitle: bait })
      const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target!)
      expect(targets.filter((target) => !target.startsWith('https://roterfaden.example/'))).toEqual([])
    }
  })
})

describe.each(['de', 'en'] as const)('in %s', (locale) => {
  it.each(kinds)('the mail “%s” reads', (kind) => {
    const { subject, text } = composed({ kind, locale })
    expect(`${subject}\n\n${text}`).toMatchSnapshot()
  })

  it.each(kinds)('the page of “%s” says the same in its language', (kind) => {
    const { html, text } = composed({ kind, locale })
    expect(html).toContain(`<html lang="${locale}">`)
    const words = html
      .replaceAll(/<br>|<\/p>/g, ' ')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
    expect(words.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/))
  })
})

describe('a mail', () => {
  it.each(kinds)('“%s” goes to one address, from ours, and nobody sees another', (kind) => {
    const { input } = composed({ kind })
    expect(input.Destination).toEqual({ ToAddresses: ['thuy.nguyen@example.org'] })
    expect(input.FromEmailAddress).toBe(sender.from)
  })

  it('asks to confirm with a link that holds 48 hours from the sign-up, however late it is sent', () => {
    const { actionId, shiftId, contactKey, queuedAt } = mail()
    const link = ours.open(linkIn(composed().text), now())
    const until = Date.parse(queuedAt) / 1000 + 48 * 3600
    expect(link).toEqual({ purpose: 'confirm', actionId, shiftId, contactKey, until })
  })

  it('that confirms has a link to cancel until the shift ends, and no other', () => {
    const { text } = composed({ kind: 'confirmed' })
    expect(text.match(/token=/g)).toHaveLength(1)
    expect(ours.open(linkIn(text), now())).toMatchObject({
      purpose: 'cancel',
      until: Date.parse(shift.endsAt) / 1000,
    })
  })

  it('about a cancelled sign-up has no link that does anything', () => {
    expect(composed({ kind: 'cancelled' }).text).not.toContain('token=')
  })

  it('leads to pages in its own language', () => {
    expect(composed({ locale: 'en' }).text).toContain('https://roterfaden.example/en/sign-ups/link?token=')
    expect(composed({ kind: 'cancelled', locale: 'en' }).text).toContain(
      'https://roterfaden.example/en/actions/act_000000000001',
    )
  })

  it('carries a calendar file only when the place is fixed', () => {
    expect(kinds.map((kind) => composed({ kind }).files.map((file) => file.FileName))).toEqual([
      [],
      ['aktion.ics'],
      [],
    ])
    const [file] = composed({ kind: 'confirmed' }).files
    expect(file!.ContentType).toMatch(/^text\/calendar; charset=utf-8/)
    expect(Buffer.from(file!.RawContent!).toString()).toContain('BEGIN:VCALENDAR')
  })
})
