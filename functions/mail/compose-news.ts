import { pageAddress } from '#shared/http/page-address.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { News, NewsKind } from '#shared/news/news.ts'
import type { Locale } from '#shared/people/person.ts'
import type { Links } from '../links/link.ts'
import type { Mail } from './mail.ts'
import { nothing, type Filling } from './words.ts'

type Occasion = { news: readonly News[]; besides: number; personId: PersonId }
type Written = Mail & Required<Pick<Mail, 'name' | 'locale'>>

/** How long the link at the foot of a mail opens the choice. */
const daysOpen = 90

/** `title` in quotation marks, `other` as well, `moment` as a day and a time, `place` with a comma before it. */
type Parts = { title: string; other: string; moment: string; place: string; councils: string }

const told: Record<Locale, Record<NewsKind, (parts: Parts) => string>> = {
  de: {
    topic_supported: ({ title }) =>
      `Der Themenvorschlag ${title} steht auf der nächsten Tagesordnung beider Räte`,
    topic_merged: ({ title, other }) => `Der Themenvorschlag ${title} ist in ${other} aufgegangen`,
    topic_taken: ({ title }) =>
      `Aus dem Themenvorschlag ${title} ist ein Vorschlag für einen Schwerpunkt geworden`,
    session_planned: ({ councils, moment, place }) => `Neue Sitzung ${councils}: ${moment}${place}`,
    session_changed: ({ councils, moment, place }) => `Sitzung ${councils} geändert: jetzt ${moment}${place}`,
    vote_opened: ({ title, moment }) => `Die Abstimmung über ${title} ist offen, bis ${moment}`,
    vote_closes: ({ title, moment }) =>
      `Deine Stimme fehlt noch: Die Abstimmung über ${title} endet ${moment}`,
    conciliation_opened: ({ title }) => `Die Räte sind sich nicht einig: Vermittlung zu ${title}`,
    vote_unresolved: ({ title }) => `Auch die Vermittlung gab keine gemeinsame Antwort: ${title}`,
    proposal_decided: ({ title }) => `Beschlossen: ${title}`,
    proposal_rejected: ({ title }) => `Abgelehnt: ${title}`,
    proposal_postponed: ({ title }) => `Vertagt: ${title}`,
  },
  en: {
    topic_supported: ({ title }) => `The topic ${title} is on the next agenda of both councils`,
    topic_merged: ({ title, other }) => `The topic ${title} went into ${other}`,
    topic_taken: ({ title }) => `The topic ${title} has become a proposal for a priority`,
    session_planned: ({ councils, moment, place }) => `New session of ${councils}: ${moment}${place}`,
    session_changed: ({ councils, moment, place }) => `Session of ${councils} changed: now ${moment}${place}`,
    vote_opened: ({ title, moment }) => `The vote on ${title} is open, until ${moment}`,
    vote_closes: ({ title, moment }) => `Your vote is missing: the vote on ${title} ends ${moment}`,
    conciliation_opened: ({ title }) => `The councils disagree: conciliation about ${title}`,
    vote_unresolved: ({ title }) => `Conciliation gave no common answer either: ${title}`,
    proposal_decided: ({ title }) => `Decided: ${title}`,
    proposal_rejected: ({ title }) => `Rejected: ${title}`,
    proposal_postponed: ({ title }) => `Postponed: ${title}`,
  },
}

const councils = {
  de: { campaign: 'des Kampagnenrats', activists: 'des Aktivenrats' },
  en: { campaign: 'the campaign council', activists: 'the activists’ council' },
} as const

const momentIn = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  })

const quoted = (text: string, locale: Locale) => (locale === 'de' ? `„${text}“` : `“${text}”`)

/** What happened, in one sentence without a full stop. */
export const tellingOf = (
  { kind, title, other, moment, place, councilIds = [] }: News,
  locale: Locale,
): string =>
  told[locale][kind]({
    title: quoted(title, locale),
    other: quoted(other ?? '', locale),
    moment: moment ? momentIn(locale).format(new Date(moment)) : '',
    place: place ? `, ${place}` : '',
    councils: councilIds
      .map((councilId) => councils[locale][councilId])
      .join(locale === 'de' ? ' und ' : ' and '),
  })

/** What a mail about news is filled with, and the link to choose when the next one comes. */
export function aboutNews(
  { name, locale, queuedAt }: Written,
  { news, besides, personId }: Occasion,
  { siteUrl, links }: { siteUrl: string; links: Links },
): Filling {
  const at = (path: string) => pageAddress(siteUrl, locale, path)
  const until = Math.floor(Date.parse(queuedAt) / 1000) + daysOpen * 86_400
  return {
    ...nothing,
    name,
    news: news.map((one) => ({ told: tellingOf(one, locale), link: at(one.path) })),
    besides,
    newsLink: at('/my/news'),
    choiceLink: at(`/my/news/link?token=${links.seal({ purpose: 'news', personId, until })}`),
  }
}
