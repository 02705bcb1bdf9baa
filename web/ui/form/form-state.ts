/** What a submission tells the form when it could not be done: words ready to be read, and what was typed. */
export type FormState = {
  /** Wrong fields by their name. */
  errors: { field: string; message: string }[]
  /** What stands in the way besides the fields. */
  problem?: string | undefined
  /** The code of the refusal, for forms that answer one with a field of its own. */
  refusal?: string | undefined
  values: Record<string, string>
}

export const untouched: FormState = { errors: [], values: {} }

/** A server function behind a form. It redirects when it is done. */
export type Submit = (before: FormState, form: FormData) => Promise<FormState>
