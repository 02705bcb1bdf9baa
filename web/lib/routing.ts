import { defineRouting } from 'next-intl/routing'
import { Locale } from '#shared/people/person.ts'

/** German without a prefix, English under `/en`. The address alone decides: no cookie, no guessing. */
export const routing = defineRouting({
  locales: Locale.options,
  defaultLocale: 'de',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
})
