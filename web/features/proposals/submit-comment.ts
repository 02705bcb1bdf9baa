'use server'

import { proposalRoutes } from '#shared/proposals/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'

/** Asks, voices a concern or support. */
export async function submitComment(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, sectionId] = [text('proposalId'), text('sectionId')]
    const { commentId } = await ask(proposalRoutes.comment, {
      token,
      params: { proposalId },
      body: {
        kind: text('kind'),
        text: text('text'),
        key: text('key'),
        ...(sectionId && { sectionId }),
      },
    })
    return `/proposals/${proposalId}?done=said#${commentId}`
  })
}

/** Answers a comment, or says that it is dealt with. */
export async function submitCommentAnswer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const params = { proposalId: text('proposalId'), commentId: text('commentId') }
    if (text('step') === 'resolve') await ask(proposalRoutes.resolveComment, { token, params })
    else await ask(proposalRoutes.answerComment, { token, params, body: { text: text('text') } })
    return `/proposals/${params.proposalId}?done=answered#${params.commentId}`
  })
}

/** Proposes to change a section. */
export async function submitAmendment(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, kind, chapterId] = [text('proposalId'), text('kind'), text('chapterId')]
    const { amendmentId } = await ask(proposalRoutes.amend, {
      token,
      params: { proposalId },
      body: {
        kind,
        sectionId: text('sectionId'),
        ...(kind !== 'delete' && { heading: text('heading'), text: text('text') }),
        reason: text('reason'),
        textVersion: Number(text('textVersion')),
        ...(chapterId && { chapterId }),
        key: text('key'),
      },
    })
    return `/proposals/${proposalId}?done=amended#${amendmentId}`
  })
}

/** Adopts or rejects an amendment. */
export async function submitAmendmentAnswer(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [proposalId, amendmentId] = [text('proposalId'), text('amendmentId')]
    const [answer, fitted] = [text('answer'), text('text')]
    await ask(proposalRoutes.answerAmendment, {
      token,
      params: { proposalId, amendmentId },
      body: {
        outcome: text('outcome'),
        textVersion: Number(text('textVersion')),
        ...(answer && { answer }),
        ...(fitted && { text: fitted }),
      },
    })
    return `/proposals/${proposalId}?done=answered#${amendmentId}`
  })
}
