import { isDeepStrictEqual } from 'node:util'
import { toldInForm, type Sent } from '#web/lib/submission.ts'
import { mineOver } from './mine-over.ts'

type Words = Record<string, unknown>
type Saving<Answer> = {
  now: Words
  /** For each list: what the field of the form is called in which a part of its n-th entry was typed. */
  places: Record<string, (entry: number, part: string) => string>
  send: (body: Words) => Promise<Answer>
}

/** Whoever has seen what others wrote meanwhile puts their own words over it; what is new is what was typed. */
function bodyOf(text: Sent['text'], now: Words): Words {
  if (!text('was')) return now
  const was = JSON.parse(text('was'))
  const seen = text('seen') ? JSON.parse(text('seen')) : was
  return { ...mineOver(was, seen, now), version: Number(seen.version) }
}

/**
 * Saves over what the form had found (`was`), or over what others were seen to have saved (`seen`). Emptied rows and
 * rows of others move those of the form; what is wrong is told where it was typed.
 */
export function savedOver<Answer>(
  text: Sent['text'],
  { now, places, send }: Saving<Answer>,
): Promise<Answer> {
  const body = bodyOf(text, now)
  const inForm = (field: string) => {
    const [list = '', entry = '', part = ''] = field.split('.')
    const [sent, typed, place] = [body[list], now[list], places[list]]
    if (!place || !entry || !Array.isArray(sent) || !Array.isArray(typed)) return field
    const mine = typed.findIndex((one) => isDeepStrictEqual(one, sent[Number(entry)]))
    return mine < 0 ? field : place(mine, part)
  }
  return toldInForm(inForm, () => send(body))
}
