import type * as z from 'zod'
import type { FieldError } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** Rules of our own give their stable code as the message: lower case words joined by underscores. */
const ownCode = /^[a-z]+(_[a-z]+)*$/

/** What an empty field of a form sends, or leaves out. */
const isMissing = ({ input }: Issue) => input === undefined || input === null || input === ''

function codeOf(issue: Issue): string {
  if (isMissing(issue) && issue.code !== 'custom') return 'required'
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong_type'
    case 'too_small':
      return issue.origin === 'string' ? 'too_short' : 'too_small'
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'too_large'
    case 'invalid_format':
      return `not_a_${issue.format}`
    case 'unrecognized_keys':
      return 'unknown_field'
    case 'invalid_value':
      return 'not_a_choice'
    case 'custom':
      return ownCode.test(issue.message) ? issue.message : 'invalid'
    default:
      return 'invalid'
  }
}

const limitOf = (issue: Issue) =>
  issue.code === 'too_small'
    ? { limit: Number(issue.minimum) }
    : issue.code === 'too_big'
      ? { limit: Number(issue.maximum) }
      : {}

/**
 * One entry per wrong field, named by its path (`shifts.0.capacity`), with a stable code the page translates.
 * An unknown field is named itself, so that the caller sees which one was refused.
 */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  const entries = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown_field' }))
      : [
          {
            field: issue.path.join('.'),
            code: ownCode.test(issue.message) ? issue.message : codeOf(issue),
            ...limitOf(issue),
          },
        ],
  )
  // A field may break several rules; the first is the one to mend first.
  return entries.filter(({ field }, position) => entries.findIndex((one) => one.field === field) === position)
}
