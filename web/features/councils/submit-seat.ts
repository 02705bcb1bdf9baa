'use server'

import { councilRoutes } from '#shared/councils/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { pasted, submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Appoints somebody to a new seat. */
export async function submitAppointment(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    await ask(councilRoutes.appointSeat, {
      token,
      params: { councilId: text('councilId') },
      body: {
        personId: text('personId'),
        deputyId: pasted(text('deputyId')),
        kind: text('kind'),
        chapterId: text('chapterId') || undefined,
        from: text('from'),
        isChair: text('isChair') === 'yes',
      },
    })
    return '/councils/seats?done=appointed'
  })
}

/** Hands a seat on, or fills a vacant one. */
export async function submitReplacement(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    await ask(councilRoutes.replaceHolder, {
      token,
      params: { seatId: text('seatId') },
      body: {
        personId: pasted(text('personId')) ?? '',
        deputyId: pasted(text('deputyId')),
        from: text('from'),
      },
    })
    return '/councils/seats?done=replaced'
  })
}

/** Names who votes for the holder; nobody when the field was emptied. */
export async function submitDeputy(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    await ask(councilRoutes.setDeputy, {
      token,
      params: { seatId: text('seatId') },
      body: { personId: pasted(text('personId')) ?? null },
    })
    return '/councils/seats?done=deputy'
  })
}

/** Leaves a seat. */
export async function submitResignation(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    await ask(councilRoutes.resignSeat, {
      token,
      params: { seatId: text('seatId') },
      body: { on: text('on') },
    })
    return '/councils/seats?done=resigned'
  })
}

/** Opens a term. */
export async function submitTerm(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text, form: sent }) => {
    const { token } = await requireMe()
    const places = Object.fromEntries(
      [...sent.keys()]
        .filter((name) => name.startsWith('places.'))
        .map((name) => [name.slice('places.'.length), Number(text(name) || 0)]),
    )
    await ask(councilRoutes.openTerm, {
      token,
      params: { councilId: text('councilId') },
      body: { from: text('from'), to: text('to'), places, keepsHolders: text('keepsHolders') === 'yes' },
    })
    return '/councils/seats?done=term'
  })
}

/** Sets the rules of a council from a day on. */
export async function submitRules(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    await ask(councilRoutes.setRules, {
      token,
      params: { councilId: text('councilId') },
      body: {
        from: text('from'),
        quorumPercent: Number(text('quorumPercent')),
        majority: text('majority'),
        votingDays: Number(text('votingDays')),
        proposers: text('proposers'),
        endorsements: {
          districts: Number(text('endorsements.districts')),
          states: Number(text('endorsements.states')),
        },
      },
    })
    return '/councils/rules?done=set'
  })
}
