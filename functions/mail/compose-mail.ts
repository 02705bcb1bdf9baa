import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import type { Action, Shift } from '#shared/actions/action.ts'
import { writtenPlace } from '#shared/actions/written-place.ts'
import { linkAddress, pageAddress } from '#shared/http/page-address.ts'
import type { Locale } from '#shared/people/person.ts'
import { confirmLinkEnd, linkEnd } from '../links/link-end.ts'
import type { Links, PersonLink } from '../links/link.ts'
import { calendarFile } from './calendar-file.ts'
import { aboutNews } from './compose-news.ts'
import { aboutOffer } from './compose-offer.ts'
import { aboutTasks } from './compose-tasks.ts'
import type { Occasion } from './mail-store.ts'
import type { Mail, MailKind } from './mail.ts'
import { qrImage } from './qr-image.ts'
import { nothing, words, type Filling } from './words.ts'

export type Sender = { siteUrl: string; from: string; links: Links }

/** A mail that has not been sent: it still says to whom it goes. */
export type UnsentMail = Mail & Required<Pick<Mail, 'to' | 'name' | 'locale'>>

/** Those that speak of a place that is sure: they say whom to ask and carry the code for the door. */
const comes: ReadonlySet<MailKind> = new Set([
  'confirmed',
  'promoted',
  'day_before',
  'same_day',
  'action_changed',
])
const withCalendar: ReadonlySet<MailKind> = new Set([
  'confirmed',
  'promoted',
  'action_changed',
  'action_cancelled',
])

/** The shifts of a mail in which the person has a place for certain. */
function sureShifts({ kind, sureShiftIds = [] }: Mail, shifts: readonly Shift[]): readonly Shift[] {
  if (!comes.has(kind)) return []
  return kind === 'action_changed' ? shifts.filter(({ shiftId }) => sureShiftIds.includes(shiftId)) : shifts
}

const zone = { timeZone: 'Europe/Berlin' } as const
const time = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short', ...zone })
const dayIn = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'full', ...zone })

/** `Samstag, 5. Dezember 2026, 10:00 bis 12:00 Uhr` */
function period({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, locale: Locale): string {
  const [from, to] = [time.format(new Date(startsAt)), time.format(new Date(endsAt))]
  return `${dayIn(locale).format(new Date(startsAt))}, ${locale === 'de' ? `${from} bis ${to} Uhr` : `${from} to ${to}`}`
}

const labels = {
  de: { meet: 'Treffpunkt', bring: 'Bitte mitbringen', ask: 'Fragen an', online: 'Online dabei sein' },
  en: { meet: 'Meeting point', bring: 'Please bring', ask: 'Questions to', online: 'Take part online' },
} as const

function practicalOf(action: Action, shifts: readonly Shift[], locale: Locale): string[] {
  const { bring, contact, onlineLink } = action
  const label = labels[locale]
  const meetings = shifts.flatMap(({ meetingPoint }) => meetingPoint ?? [])
  const lines = [
    ...(meetings.length > 0 ? [`${label.meet}: ${[...new Set(meetings)].join('; ')}`] : []),
    ...(bring ? [`${label.bring}: ${bring}`] : []),
    ...(contact ? [`${label.ask}: ${contact.name}, ${contact.reach}`] : []),
    ...(onlineLink ? [`${label.online}: ${onlineLink}`] : []),
  ]
  return lines.length > 0 ? [lines.join('\n')] : []
}

function factsOf(action: Action, shifts: readonly Shift[], locale: Locale): string {
  const periods = shifts.map((shift) => period(shift, locale))
  return [action.title, ...periods, writtenPlace(action.place)].join('\n')
}

function linksOf(mail: UnsentMail, endsAt: string, { siteUrl, links }: Sender) {
  const { actionId, contactKey, locale, queuedAt } = mail
  if (!actionId || !contactKey) return { confirmLink: '', manageLink: '', ticketLink: '' }
  const token = (purpose: PersonLink['purpose'], until: number) =>
    links.seal({ purpose, actionId, contactKey, until })
  return {
    confirmLink: linkAddress(siteUrl, locale, token('confirm', confirmLinkEnd(queuedAt))),
    manageLink: linkAddress(siteUrl, locale, token('manage', linkEnd('manage', { endsAt }))),
    ticketLink: pageAddress(
      siteUrl,
      locale,
      `/check-in/ticket?ticket=${token('ticket', linkEnd('ticket', { endsAt }))}`,
    ),
  }
}

function aboutAction(mail: UnsentMail, occasion: Extract<Occasion, { action: Action }>, sender: Sender) {
  const { action, shifts, notice } = occasion
  const { locale, fullShiftIds = [] } = mail
  const sure = sureShifts(mail, shifts)
  const { confirmLink, manageLink, ticketLink } = linksOf(mail, action.endsAt, sender)
  const at = (path: string) => pageAddress(sender.siteUrl, locale, path)
  const full = shifts.filter(({ shiftId }) => fullShiftIds.includes(shiftId))
  const until = mail.heldUntil ? new Date(mail.heldUntil) : undefined
  const filling: Filling = {
    ...nothing,
    name: mail.name,
    title: action.title,
    chapter: action.chapterName,
    campaign: action.campaignTitle,
    facts: factsOf(action, shifts, locale),
    full: full.map((shift) => period(shift, locale)).join('; '),
    placeInLine: mail.placeInLine ?? 1,
    until: until
      ? `${dayIn(locale).format(until)}, ${time.format(until)}${locale === 'de' ? ' Uhr' : ''}`
      : '',
    comes: sure.length > 0,
    practical: sure.length > 0 ? practicalOf(action, sure, locale) : [],
    reason: action.cancelledBecause ?? '',
    subject: notice?.subject ?? '',
    text: notice?.text ?? '',
    confirmLink,
    manageLink,
    stayLink: `${manageLink}&wish=stay`,
    cancelLink: `${manageLink}&wish=cancel`,
    acceptLink: `${manageLink}&wish=accept`,
    feedbackLink: `${manageLink}&wish=feedback`,
    actionLink: at(`/actions/${action.actionId}`),
    searchLink: at(`/actions?postcode=${action.place.postcode}`),
  }
  return { filling, ticketLink, sure }
}

function aboutIdea(
  mail: UnsentMail,
  { idea, chapterName }: Extract<Occasion, { idea: unknown }>,
  sender: Sender,
): Filling {
  const at = (path: string) => pageAddress(sender.siteUrl, mail.locale, path)
  const token = sender.links.seal({
    purpose: 'idea',
    ideaId: idea.ideaId,
    until: confirmLinkEnd(mail.queuedAt),
  })
  return {
    ...nothing,
    name: mail.name,
    title: idea.title,
    chapter: chapterName,
    reason: idea.reason ?? '',
    confirmLink: at(`/ideas/link?token=${token}`),
    actionLink: at(idea.actionId ? `/actions/${idea.actionId}` : '/actions'),
    searchLink: at(`/actions?postcode=${idea.place.postcode}`),
  }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const paragraph = (text: string) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`

/** The same lines as a page: an address of ours is linked behind the sentence that leads to it. */
function asHtml(lines: readonly string[], locale: Locale, site: string): string {
  const isOurs = (line = '') => line.startsWith(`${site}/`) && !/\s/.test(line)
  const leads = (line = '') => /[:?]$/.test(line)
  const link = (target: string, text: string) => `<p><a href="${escaped(target)}">${escaped(text)}</a></p>`
  const parts = lines.map((line, position) => {
    if (isOurs(line)) return leads(lines[position - 1]) ? '' : link(line, line)
    const target = lines[position + 1]
    if (!isOurs(target) || !leads(line)) return paragraph(line)
    const [, before = '', sentence = line] = /^([^]*[.!?] )?([^]*?):?$/.exec(line) ?? []
    return `${before && paragraph(before.trim())}${link(target!, sentence)}`
  })
  const style = 'font:17px/1.5 sans-serif;max-width:36em;margin:1em;overflow-wrap:anywhere'
  return `<!doctype html><html lang="${locale}"><body style="${style}">${parts.join('')}</body></html>`
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

/**
 * One mail to one person, as text and as a page; with a calendar file once a place is sure, and with the code for
 * the door.
 */
export function composeMail(
  mail: UnsentMail,
  occasion: Occasion,
  sender: Sender,
  now: Date,
): SendEmailCommandInput {
  const { filling, ticketLink, sure } =
    'action' in occasion
      ? aboutAction(mail, occasion, sender)
      : {
          filling:
            'idea' in occasion
              ? aboutIdea(mail, occasion, sender)
              : 'offer' in occasion
                ? aboutOffer(mail, occasion, sender)
                : 'tasks' in occasion
                  ? aboutTasks(mail, occasion, sender)
                  : aboutNews(mail, occasion, sender),
          ticketLink: '',
          sure: [],
        }
  const { subject, lines } = words[mail.locale][mail.kind]
  const body = lines(filling)
  const isOff = mail.kind === 'action_cancelled'
  const inCalendar = !withCalendar.has(mail.kind)
    ? []
    : isOff && 'action' in occasion
      ? occasion.shifts
      : sure
  const attachments = [
    ...('action' in occasion && inCalendar.length > 0
      ? [
          {
            FileName: 'aktion.ics',
            ContentType: `text/calendar; charset=utf-8; method=${isOff ? 'CANCEL' : 'PUBLISH'}`,
            RawContent: Buffer.from(calendarFile(occasion.action, inCalendar, filling.actionLink, now)),
          },
        ]
      : []),
    ...(sure.length > 0
      ? [{ FileName: 'code.png', ContentType: 'image/png', RawContent: qrImage(ticketLink) }]
      : []),
  ]
  return {
    FromEmailAddress: sender.from,
    Destination: { ToAddresses: [mail.to] },
    Content: {
      Simple: {
        Subject: { Data: oneLine(subject(filling)), Charset: 'UTF-8' },
        Body: {
          Text: { Data: body.join('\n\n'), Charset: 'UTF-8' },
          Html: { Data: asHtml(body, mail.locale, sender.siteUrl), Charset: 'UTF-8' },
        },
        ...(attachments.length > 0 && { Attachments: attachments }),
        // Mail programs show it as a button of their own (RFC 2369).
        ...(filling.choiceLink && {
          Headers: [{ Name: 'List-Unsubscribe', Value: `<${filling.choiceLink}>` }],
        }),
      },
    },
  }
}
