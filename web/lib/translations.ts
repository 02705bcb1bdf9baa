import { getRequestConfig } from 'next-intl/server'
import { hasLocale } from 'next-intl'
import de from '../messages/de.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import { routing } from './routing.ts'

const messages = { de, en }

/** What next-intl reads at each request. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  return { locale, messages: messages[locale], timeZone: 'Europe/Berlin' }
})
