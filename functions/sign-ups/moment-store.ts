import { nextMoment } from '#shared/sign-ups/moments.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { mail, mailTo, type MailKind } from '../mail/mail.ts'
import { signUp } from './sign-up-store.ts'

/** Which mail a moment means to this person. */
const kindOf = ({ nextMoment: next, attendance }: SignUp): MailKind =>
  next?.moment === 'afterwards'
    ? attendance === 'no_show'
      ? 'missed'
      : 'thanks'
    : (next?.moment ?? 'day_before')

/** Mails that come at their own time. */
export const momentStore = (signUps: Table) => ({
  /** S23: whose next mail is due, the longest first. */
  due: (now: Date, limit: number) =>
    signUps.first(signUp, { index: 'due', partition: 'moment', to: `${now.toISOString()}~` }, limit),

  /**
   * S24: the mail is queued and the next one set, once; false when the sign-up changed meanwhile, of which the index
   * may not know yet: it was cancelled, moved, or somebody else did this.
   */
  async send(before: SignUp, now: Date): Promise<boolean> {
    const { nextMoment: due, email, about, ...rest } = before
    if (!due || !about) return false
    // From when it was due, not from now: should this have stood still, what comes after is not forgotten.
    const next = nextMoment(about, new Date(due.at))
    // What should have come long ago is left out: a reminder after the start helps nobody.
    const isStillOfUse = due.moment === 'afterwards' || about.startsAt > now.toISOString()
    const { name, locale, actionId, contactKey, shiftId } = before
    const outcome = await transact(signUps.client, [
      signUps.changing(
        signUp,
        before,
        {
          ...rest,
          about,
          ...(email && { email }),
          ...(next && next.moment !== due.moment && { nextMoment: next }),
        },
        {
          if: '#state = :confirmed AND #nextMoment = :due',
          values: { confirmed: 'confirmed', due },
        },
      ),
      ...(email && isStillOfUse
        ? [
            signUps.putting(
              mail,
              mailTo(kindOf(before), { email, name, locale, actionId, contactKey }, now, {
                shiftIds: [shiftId],
              }),
            ),
          ]
        : []),
    ])
    return outcome.done
  },
})
export type MomentStore = ReturnType<typeof momentStore>
