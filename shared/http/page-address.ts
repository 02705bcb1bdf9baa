import type { Locale } from '../people/person.ts'

/** Address of a page: German without a prefix, English under `/en`. */
export const pageAddress = (site: string, locale: Locale, path: string) =>
  `${site}${locale === 'de' ? '' : `/${locale}`}${path}`

/** Address of the page on which a link from a mail is used. */
export const linkAddress = (site: string, locale: Locale, token: string) =>
  pageAddress(site, locale, `/sign-ups/link?token=${token}`)
