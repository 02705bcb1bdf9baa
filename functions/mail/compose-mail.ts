import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import { linkAddress, pageAddress } from '#shared/http/page-address.ts'
import type { Link, Links } from '../links/link.ts'
import { calendarFile } from './calendar-file.ts'
import type { Occasion } from './mail-store.ts'
import type { Mail } from './mail.ts'
import { words, type Filling } from './words.ts'

export type Sender = { siteUrl: string; from: string; links: Links }

const hoursHeld = 48

/** `Samstag, 5. Dezember 2026, 10:00 bis 12:00 Uhr` */
function period({ startsAt, endsAt }: Occasion['shift'], locale: Mail['locale']): string {
  const zone = { timeZone: 'Europe/Berlin' } as const
  const day = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'full', ...zone })
  const time = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short', ...zone })
  const [from, to] = [time.format(new Date(startsAt)), time.format(new Date(endsAt))]
  return `${day.format(new Date(startsAt))}, ${locale === 'de' ? `${from} bis ${to} Uhr` : `${from} to ${to}`}`
}

function fillingOf(mail: Mail, occasion: Occasion, { siteUrl, links }: Sender): Filling {
  const { action, shift } = occasion
  const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)
  const link = (purpose: Link['purpose'], until: number) => {
    const { actionId, shiftId, contactKey } = mail
    return linkAddress(siteUrl, mail.locale, links.seal({ purpose, actionId, shiftId, contactKey, until }))
  }
  return {
    name: mail.name,
    title: action.title,
    when: period(shift, mail.locale),
    where: `${action.place.name}, ${action.place.street}, ${action.place.postcode} ${action.place.city}`,
    chapter: action.chapterName,
    campaign: action.campaignTitle,
    confirmLink: link('confirm', seconds(mail.queuedAt) + hoursHeld * 3600),
    cancelLink: link('cancel', seconds(shift.endsAt)),
    actionLink: pageAddress(siteUrl, mail.locale, `/actions/${action.actionId}`),
  }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** The same lines as a page; an address on a line of its own becomes a link. */
const asHtml = (lines: readonly string[], locale: Mail['locale']) =>
  `<!doctype html><html lang="${locale}"><body style="font:17px/1.5 sans-serif;max-width:36em;margin:1em">${lines
    .map((line) => {
      const text = escaped(line).replaceAll('\n', '<br>')
      return /^https?:\S+$/.test(line) ? `<p><a href="${text}">${text}</a></p>` : `<p>${text}</p>`
    })
    .join('')}</body></html>`

/** One mail to one person, as text and as a page, with a calendar file once the place is fixed. */
export function composeMail(
  mail: Mail,
  occasion: Occasion,
  sender: Sender,
  now: Date,
): SendEmailCommandInput {
  const filling = fillingOf(mail, occasion, sender)
  const { subject, lines } = words[mail.locale][mail.kind]
  const body = lines(filling)
  return {
    FromEmailAddress: sender.from,
    Destination: { ToAddresses: [mail.to] },
    Content: {
      Simple: {
        Subject: { Data: subject(filling), Charset: 'UTF-8' },
        Body: {
          Text: { Data: body.join('\n\n'), Charset: 'UTF-8' },
          Html: { Data: asHtml(body, mail.locale), Charset: 'UTF-8' },
        },
        ...(mail.kind === 'confirmed' && {
          Attachments: [
            {
              FileName: 'aktion.ics',
              ContentType: 'text/calendar; charset=utf-8; method=PUBLISH',
              RawContent: Buffer.from(calendarFile(occasion, filling.actionLink, now)),
            },
          ],
        }),
      },
    },
  }
}
