import { getLocale, getTranslations } from 'next-intl/server'
import { redirect, unstable_rethrow } from 'next/navigation'
import { ApiRefusal } from '#shared/http/client.ts'
import type { FieldError } from '#shared/http/refusal.ts'
import type { Locale } from '#shared/people/person.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { localePath } from './locale-path.ts'

/** What the submission of a form needs: a text field by its name (empty when it is missing), and the language. */
export type Sent = { text: (name: string) => string; form: FormData; locale: Locale }

/** An id as it was copied, perhaps with blanks around it; nothing when it was left out. */
export const pasted = (text: string) => text.trim().toLowerCase() || undefined

/**
 * Runs what a form asks for and leads on to the page that `run` returns. A refusal of the API becomes words beside
 * the fields; anything else says that nothing was stored.
 *
 * @param run does it and returns the address of the page that follows, without the language
 */
export async function submission(form: FormData, run: (sent: Sent) => Promise<string>): Promise<FormState> {
  const locale = await getLocale()
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  let next: string
  try {
    next = await run({ text, form, locale })
  } catch (error) {
    unstable_rethrow(error)
    return { ...(await inWords(error)), values: typedInto(form) }
  }
  return redirect(localePath(locale, next))
}

/**
 * For forms whose fields are called otherwise than those of the API: what it finds wrong is told where it was typed.
 *
 * @param inForm what a field of the API is called in the form
 */
export async function toldInForm<Answer>(
  inForm: (field: string) => string,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.fields.length === 0) throw error
    const { message: title, status, code } = error
    const fields = error.fields.map((one) => ({ ...one, field: inForm(one.field) }))
    throw new ApiRefusal({ type: 'about:blank', title, status, code, fields })
  }
}

async function inWords(reason: unknown): Promise<Omit<FormState, 'values'>> {
  if (!(reason instanceof ApiRefusal)) {
    console.error(reason)
    const t = await getTranslations('Form')
    return { errors: [], problem: t('outOfOrder') }
  }
  const [refused, wrong] = await Promise.all([getTranslations('Refusal'), getTranslations('FieldError')])
  // A series holds its action as a part, a proposal its text, a change what it is to be; their fields are those of the form all the same.
  const errors = reason.fields.map((one) => ({
    field: one.field.replace(/^(action|text|now)\./, ''),
    message: wordsFor(wrong, one),
  }))
  if (errors.length > 0) return { errors, refusal: reason.code }
  const code = reason.code as Parameters<typeof refused>[0]
  return {
    errors,
    problem: refused.has(code) ? refused(code) : refused('try_again'),
    refusal: reason.code,
  }
}

type FieldWords = Awaited<ReturnType<typeof getTranslations<'FieldError'>>>

function wordsFor(t: FieldWords, { code, limit }: FieldError): string {
  const known = code as Parameters<FieldWords>[0]
  return t.has(known) ? t(known, { limit: String(limit ?? '') }) : t('invalid')
}

/** What comes back into the fields. Next's own entries begin with a dollar sign. */
export function typedInto(form: FormData): Record<string, string> {
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
  )
  return Object.fromEntries(typed)
}
