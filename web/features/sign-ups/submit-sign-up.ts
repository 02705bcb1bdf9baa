'use server'

import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { ask } from '#web/lib/api.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** The boxes that were ticked, by their names. */
const shiftsIn = (form: FormData): string[] | undefined => {
  const ticked = [...form.keys()].filter((name) => name.startsWith('shift-'))
  return ticked.length > 0 ? ticked.map((name) => name.slice('shift-'.length)) : undefined
}

/** Signs somebody up without an account. */
export async function submitSignUp(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text, locale }) => {
    const actionId = text('actionId')
    const shiftIds = shiftsIn(form)
    const { next, full } = await ask(signUpRoutes.signUp, {
      params: { actionId },
      body: {
        shiftIds,
        name: text('name'),
        contact: text('contact'),
        consent: text('consent') === 'yes',
        locale,
        key: text('key'),
        ...(text('overlapping') === 'yes' && { overlapping: true }),
      },
    })
    const told = new URLSearchParams({ next, shifts: shiftIds?.join(' ') ?? '', full: full.join(' ') })
    return `/actions/${encodeURIComponent(actionId)}/next-steps?${told}`
  })
}
