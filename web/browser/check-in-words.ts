import type { Locale } from '#shared/people/person.ts'

type Group = Record<string, string>

const place = document.querySelector<HTMLElement>('#check-in-words')!
const words = JSON.parse(place.dataset['words']!) as Group & { note: Group; fields: Group }

export const locale = place.dataset['locale'] as Locale

/** A text of the page in the reader's language, its gaps filled. */
export const say = (key: string, gaps: Record<string, string | number> = {}): string =>
  fill(words[key] ?? words['refused']!, gaps)

const fill = (text: string, gaps: Record<string, string | number>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap] ?? ''))

export const noteOf = (state: string): string => words.note[state] ?? ''

export const wrongField = (code: string): string => words.fields[code] ?? words.fields['invalid']!

/** The one element of a kind within another, which the page always has. */
export const part = (within: ParentNode, selector: string): HTMLElement =>
  within.querySelector<HTMLElement>(selector)!
