import type { Locale } from '#shared/people/person.ts'

/** Address of a page within the site: German without a prefix, English under `/en`. */
export const localePath = (locale: Locale, path: string): string =>
  locale === 'de' ? path : `/en${path === '/' ? '' : path}`

/** The same page in the other language; `path` is the address that was asked for, prefix included. */
export function inOtherLanguage(locale: Locale, path: string): string {
  if (locale === 'de') return localePath('en', path)
  return path.replace(/^\/en(?=[/?]|$)/, '').replace(/^(?=\?|$)/, '/')
}
