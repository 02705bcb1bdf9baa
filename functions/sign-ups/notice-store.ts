import type { ActionWithShifts } from '#shared/actions/action.ts'
import { nextMoment } from '#shared/sign-ups/moments.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { idFor } from '../http/request-key.ts'
import { mail, mailTo, type MailId } from '../mail/mail.ts'
import type { Notice } from '../mail/notice.ts'
import { aboutOf } from './describe-sign-up.ts'
import { lineEntry } from './line-store.ts'
import { asItWas, signUp } from './sign-up-store.ts'

const isToBeTold = ({ state, email }: SignUp) =>
  !!email && (state === 'confirmed' || state === 'waiting' || state === 'offered')

/** A sign-up as it is after what happened to its action. */
function following(before: SignUp, notice: Notice, action: ActionWithShifts, now: Date): SignUp {
  if (before.state === 'cancelled' || notice.kind === 'message') return before
  const { nextMoment: _, heldUntil, ...rest } = before
  if (notice.kind === 'action_cancelled') {
    const { ticket: _ticket, ...left } = rest
    return { ...left, state: 'cancelled' }
  }
  const shift = action.shifts.find(({ shiftId }) => shiftId === before.shiftId)
  if (!shift) return before
  const about = aboutOf(action, shift)
  const next = before.state === 'confirmed' ? nextMoment(about, now) : undefined
  return {
    ...rest,
    ...(heldUntil && { heldUntil }),
    ...(before.about && { about }),
    ...(next && { nextMoment: next }),
  }
}

/** Whoever waits keeps their place in the line as long as their sign-up, also when the action moves far. */
function keepingTheirPlace(signUps: Table, { state, ticket, about, actionId, shiftId, contactKey }: SignUp) {
  if (state !== 'waiting' || !ticket || !about) return []
  return [signUps.putting(lineEntry, { actionId, shiftId, ticket, contactKey, endsAt: about.endsAt })]
}

/** What a notice does to the sign-ups of one person, and the one mail they get of it. */
export const noticeStore = (signUps: Table) => ({
  /**
   * S22: their sign-ups follow and their mail is queued, once for each notice.
   * @returns `changed` when they did something themselves meanwhile: read them again
   */
  async tell(all: readonly SignUp[], notice: Notice, action: ActionWithShifts, now: Date) {
    const told = all.filter(isToBeTold)
    const [first] = told
    const sure = told.filter(({ state }) => state === 'confirmed').map(({ shiftId }) => shiftId)
    const changes = all
      .map((before) => ({ before, after: following(before, notice, action, now) }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    const letter =
      first?.email === undefined
        ? []
        : [
            signUps.putting(
              mail,
              mailTo(notice.kind, { ...first, email: first.email }, now, {
                mailId: idFor('mai', notice.noticeId, first.contactKey) as MailId,
                noticeId: notice.noticeId,
                shiftIds: told.map(({ shiftId }) => shiftId),
                ...(notice.kind === 'action_changed' && { sureShiftIds: sure }),
              }),
              { if: 'attribute_not_exists(#pk)' },
            ),
          ]
    const writes = [
      ...letter,
      ...changes.map(({ before, after }) => signUps.changing(signUp, before, after, asItWas(before))),
      ...changes.flatMap(({ after }) => keepingTheirPlace(signUps, after)),
    ]
    if (writes.length === 0) return 'told' as const
    const outcome = await transact(signUps.client, writes)
    if (outcome.done || (letter.length > 0 && outcome.unmet.has(0))) return 'told' as const
    return 'changed' as const
  },
})
export type NoticeStore = ReturnType<typeof noticeStore>
