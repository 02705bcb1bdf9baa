import type { Locale } from '#shared/people/person.ts'
import type de from '../messages/de.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof de
  }
}
