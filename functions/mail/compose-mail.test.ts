import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { line } from '#shared/http/text.ts'
import { now } from '../cast.ts'
import { links } from '../links/link.ts'
import { plannedAction } from '../set-stage.ts'
import { composeMail, type Sender, type UnsentMail } from './compose-mail.ts'
import { MailKind, type MailId } from './mail.ts'
import type { Occasion } from './mail-store.ts'

const ours = links('the secret of these tests')
const sender: Sender = {
  siteUrl: 'https://roterfaden.example',
  from: 'Roter Faden <aktionen@roterfaden.example>',
  links: ours,
}

const planned = plannedAction({ state: 'published' })
const action = { ...planned, actionId: 'act_000000000001' as ActionId }
const shift = { ...planned.shifts[0]!, shiftId: 'shf_000000000001' as ShiftId }

const mail = (change: Partial<UnsentMail> = {}): UnsentMail => ({
  mailId: 'mai_000000000001' as MailId,
  kind: 'confirm',
  to: 'thuy.nguyen@example.org',
  name: 'Thuy Nguyen',
  locale: 'de',
  actionId: action.actionId,
  shiftIds: [shift.shiftId],
  sureShiftIds: [shift.shiftId],
  contactKey: 'rB0kHk1u8Qx2V-_w3fGZlQ',
  queuedAt: now().toISOString(),
  ...change,
})

const notice = {
  noticeId: 'not_000000000001' as never,
  actionId: action.actionId,
  kind: 'message' as const,
  subject: 'Bringt Schirme mit',
  text: 'Es soll regnen.\nBis Samstag!',
  writtenAt: now().toISOString(),
}
const idea: Extract<Occasion, { idea: unknown }>['idea'] = {
  ideaId: 'ide_000000000001' as never,
  chapterId: 'dresden' as never,
  type: 'culture',
  title: 'Wohnzimmerkonzert im Leerstand',
  description: 'Musik in einem Haus, das leer steht.',
  place: action.place,
  on: '2026-12-12',
  from: '18:00',
  to: '20:00',
  name: 'Thuy Nguyen',
  email: 'thuy.nguyen@example.org',
  locale: 'de',
  consent: { version: '1', hash: 'x', givenAt: now().toISOString(), channel: 'web' },
  state: 'open',
  sentAt: now().toISOString(),
  reason: 'Der Leerstand ist leider nicht sicher.',
}
const ideaFor = ({
  chapterName = 'Kreisverband Dresden',
  ...about
}: {
  chapterName?: string
  title?: string
}) => ({
  idea: { ...idea, ...about },
  chapterName,
})

const newsOf = ({ title = 'Heizkosten offenlegen' }: { title?: string }): Occasion => ({
  personId: '0a6f3c1e-5b1d-4c55-9d0e-000000000008' as never,
  besides: 2,
  news: [
    {
      newsId: 'nws_000000000001' as never,
      personId: '0a6f3c1e-5b1d-4c55-9d0e-000000000008' as never,
      kind: 'topic_supported',
      title,
      path: '/topics/top_000000000001',
      at: now().toISOString(),
    },
    {
      newsId: 'nws_000000000002' as never,
      personId: '0a6f3c1e-5b1d-4c55-9d0e-000000000008' as never,
      kind: 'session_planned',
      title: '',
      councilIds: ['campaign', 'activists'],
      path: '/councils/sessions/ses_000000000001',
      at: now().toISOString(),
      moment: '2026-12-05T17:00:00.000Z',
      place: 'Berlin, Kleine Alexanderstraße 28',
    },
  ],
})
const tasksOf = ({ title = 'Material bestellen', ...about }: { title?: string }): Occasion => ({
  besides: 0,
  tasks: ['2026-11-20', '2026-12-01'].map((dueOn, n) => ({
    taskId: `tsk_00000000000${n}` as never,
    planId: 'pla_000000000001' as never,
    title: n === 0 ? title : 'Straßen aussuchen',
    persons: [],
    dueOn,
    chapterId: 'dresden' as never,
    chapterName: 'Kreisverband Dresden',
    campaignTitle: 'Tür auf',
    ...about,
  })),
})
const occasionFor = (kind: MailKind | undefined, about: object): Occasion => {
  if (kind === 'news') return newsOf(about)
  if (kind === 'tasks') return tasksOf(about)
  return kind?.startsWith('idea_')
    ? ideaFor(about)
    : { action: { ...action, ...about }, shifts: [shift], notice }
}

/** The parts of a mail that matter here. */
function composed(change: Partial<UnsentMail> = {}, about: object = {}) {
  const input = composeMail(mail(change), occasionFor(change.kind, about), sender, now())
  const { Subject, Body, Attachments = [] } = input.Content!.Simple!
  return {
    input,
    subject: Subject!.Data!,
    text: Body!.Text!.Data!,
    html: Body!.Html!.Data!,
    files: Attachments,
  }
}

const kinds = MailKind.options
const linkIn = (text: string) => /token=(\S+)/.exec(text)?.[1] ?? ''

it('what comes again and again is left by the button of a mail program, and nothing else is', () => {
  const left = kinds.filter((kind) => {
    const { input, text } = composed({ kind })
    const [header] = input.Content!.Simple!.Headers ?? []
    return header?.Name === 'List-Unsubscribe' && text.includes(header.Value!.slice(1, -1))
  })
  expect(left.toSorted()).toEqual(['news', 'tasks'])
})

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
      .replaceAll('&amp;', '&')
    // Instead of an address that the text shows, the sentence before it is the link.
    const plain = text.replaceAll(/(?::|(\?))\n\nhttps:\S+/g, '$1')
    expect(words.split(/\s+/).filter(Boolean)).toEqual(plain.split(/\s+/))
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) =>
      target!.replaceAll('&amp;', '&'),
    )
    expect(targets).toEqual([...text.matchAll(/^https:\S+$/gm)].map(([target]) => target))
  })
})

describe('a mail', () => {
  it.each(kinds)('“%s” goes to one address, from ours, and nobody sees another', (kind) => {
    const { input } = composed({ kind })
    expect(input.Destination).toEqual({ ToAddresses: ['thuy.nguyen@example.org'] })
    expect(input.FromEmailAddress).toBe(sender.from)
  })

  it('asks to confirm with a link that holds 48 hours from the sign-up, however late it is sent', () => {
    const { actionId, contactKey, queuedAt } = mail()
    const link = ours.open(linkIn(composed().text), now(), ['confirm'])
    const until = Date.parse(queuedAt) / 1000 + 48 * 3600
    expect(link).toEqual({ purpose: 'confirm', actionId, contactKey, until })
  })

  it.each([
    'confirmed',
    'waiting',
    'promoted',
    'offered',
    'offer_lapsed',
    'cancelled',
    'action_changed',
    'action_cancelled',
    'day_before',
    'same_day',
    'message',
    'thanks',
    'missed',
  ] as const)('“%s” leads to where the person looks after it, as long as their data is kept', (kind) => {
    const { text } = composed({ kind })
    const days = (Date.parse(action.endsAt) - now().getTime()) / 86_400_000 + 30
    expect(ours.open(linkIn(text).split('&')[0]!, now(), ['manage'])).toMatchObject({
      until: Math.floor((now().getTime() + days * 86_400_000) / 1000),
    })
  })

  it('tells whom to ask and where to go online to those who come, and to nobody else', () => {
    const about = {
      contact: { name: 'Rosa Winter', reach: '0351 123' },
      onlineLink: 'https://treffen.example/raum',
    }
    const told = kinds.filter((kind) => composed({ kind }, about).text.includes('treffen.example'))
    expect(told).toEqual(['confirmed', 'promoted', 'action_changed', 'day_before', 'same_day'])
    expect(kinds.filter((kind) => composed({ kind }, about).text.includes('Rosa Winter'))).toEqual(told)
  })

  it('of an action that changed tells those in line neither whom to ask nor carries a code or an entry', () => {
    const about = { contact: { name: 'Rosa Winter', reach: '0351 123' } }
    const waiting = composed({ kind: 'action_changed', sureShiftIds: [] }, about)
    expect(waiting.text).not.toMatch(/Rosa Winter|Code|Kalenderdatei/)
    expect(waiting.files).toEqual([])
  })

  it('says which shifts are full, and what the link does then', () => {
    const { text } = composed({ fullShiftIds: [shift.shiftId] })
    expect(text).toContain('Voll belegt: Samstag, 5. Dezember 2026, 10:00 bis 12:00 Uhr')
    expect(text).not.toContain('frei gehalten')
  })

  it('leads to pages in its own language', () => {
    expect(composed({ locale: 'en' }).text).toContain('https://roterfaden.example/en/sign-ups/link?token=')
    expect(composed({ kind: 'cancelled', locale: 'en' }).text).toContain(
      'https://roterfaden.example/en/actions/act_000000000001',
    )
  })

  it('carries a calendar file when calendars have something to learn, and the code for the door', () => {
    const filesOf = (kind: MailKind) => composed({ kind }).files.map((file) => file.FileName)
    expect(kinds.filter((kind) => filesOf(kind).includes('aktion.ics'))).toEqual([
      'confirmed',
      'promoted',
      'action_changed',
      'action_cancelled',
    ])
    expect(kinds.filter((kind) => filesOf(kind).includes('code.png'))).toEqual([
      'confirmed',
      'promoted',
      'action_changed',
      'day_before',
      'same_day',
    ])
    const [file] = composed({ kind: 'confirmed' }).files
    expect(file!.ContentType).toMatch(/^text\/calendar; charset=utf-8/)
    expect(Buffer.from(file!.RawContent!).toString()).toContain('BEGIN:VCALENDAR')
  })

  it('of an action that is called off takes it out of calendars', () => {
    const [file] = composed({ kind: 'action_cancelled' }, { state: 'cancelled', sequence: 3 }).files
    expect(Buffer.from(file!.RawContent!).toString()).toMatch(
      /METHOD:CANCEL[^]*SEQUENCE:3[^]*STATUS:CANCELLED/,
    )
  })
})
