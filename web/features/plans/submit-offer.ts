'use server'

import { planRoutes } from '#shared/plans/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { readToken } from '#web/lib/session.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Offers to take what is wanted: as the signed-in person, or with name and address. */
export async function submitOffer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text, locale }) => {
    const [chapterId, planId, wantedId, words] = [
      text('chapterId'),
      text('planId'),
      text('wantedId'),
      text('words').trim(),
    ]
    const params = { chapterId, planId }
    const said = { wantedId, ...(words && { words }), consent: text('consent') === 'yes', key: text('key') }
    const token = text('isMine') === 'yes' ? await readToken() : undefined
    await (token
      ? ask(planRoutes.offerMyHelp, { token, params, body: said })
      : ask(planRoutes.offerHelp, {
          params,
          body: { ...said, name: text('name'), email: text('email'), locale },
        }))
    const at = [chapterId, 'wanted', planId, wantedId].map(encodeURIComponent).join('/')
    return `/chapters/${at}?done=${token ? 'offered' : 'sent'}`
  })
}

/** Confirms an offer by the link from the mail. */
export async function submitOfferLink(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { chapterId } = await ask(planRoutes.confirmOffer, { body: { token: text('token') } })
    return `/offers/link?done=confirmed&chapter=${chapterId}`
  })
}

/** Answers an offer with a greeting. */
export async function submitOfferAnswer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [chapterId, offerId] = [text('chapterId'), text('offerId')]
    await ask(planRoutes.answerOffer, {
      token,
      params: { chapterId, offerId },
      body: { isAccepted: text('answer') === 'accept', greeting: text('greeting') },
    })
    return `/coordinate/${encodeURIComponent(chapterId)}/offers?done=answered`
  })
}

/** Stops the weekly mail about tasks, or has it again, by the link at its foot. */
export async function submitTaskMails(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const [token, isWanted] = [text('token'), text('wanted') === 'yes']
    await ask(planRoutes.chooseTaskMails, { body: { token, isWanted } })
    return `/task-mails/link?token=${encodeURIComponent(token)}&done=${isWanted ? 'resumed' : 'stopped'}`
  })
}
