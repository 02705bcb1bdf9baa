import type { Locale } from '#shared/people/person.ts'
import { german } from './words-de.ts'
import { english } from './words-en.ts'
import type { MailKind } from './mail.ts'

/** What the text of a mail is filled with; all of it ready to be read. */
export type Filling = {
  name: string
  title: string
  chapter: string
  campaign: string
  /** When and where, one line for each shift. */
  facts: string
  /** Shifts without a place, in one line; empty when all have one. */
  full: string
  placeInLine: number
  /** Whether the person has a place for certain. */
  comes: boolean
  /** Until when an offer stands. */
  until: string
  /** Whom to ask, what to bring, where to take part online; for those who come. */
  practical: string[]
  reason: string
  subject: string
  text: string
  confirmLink: string
  manageLink: string
  stayLink: string
  cancelLink: string
  acceptLink: string
  feedbackLink: string
  actionLink: string
  searchLink: string
  /** What should have been done, each with its page. */
  overdue: readonly { told: string; link: string }[]
  /** What happened or is due, each with the page to read on. */
  news: readonly { told: string; link: string }[]
  /** How many more there are. */
  besides: number
  choiceLink: string
  newsLink: string
}

/** A mail fills in what it needs. */
export const nothing: Filling = {
  name: '',
  title: '',
  chapter: '',
  campaign: '',
  facts: '',
  full: '',
  placeInLine: 1,
  comes: false,
  until: '',
  practical: [],
  reason: '',
  subject: '',
  text: '',
  confirmLink: '',
  manageLink: '',
  stayLink: '',
  cancelLink: '',
  acceptLink: '',
  feedbackLink: '',
  actionLink: '',
  searchLink: '',
  overdue: [],
  news: [],
  besides: 0,
  choiceLink: '',
  newsLink: '',
}

/** An address on a line of its own becomes a link. */
export type Wording = { subject: (f: Filling) => string; lines: (f: Filling) => string[] }
export type Words = Record<MailKind, Wording>

export const words: Record<Locale, Words> = { de: german, en: english }
