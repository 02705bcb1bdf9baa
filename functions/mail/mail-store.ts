import { Action, Shift, type ActionId, type ShiftId } from '#shared/actions/action.ts'
import type { Table } from '../dynamo/table.ts'
import { mail, type MailId } from './mail.ts'

/** Longer than any sending takes, short enough that a crash delays a mail by no more than this. */
const secondsClaimed = 10

export const mailStore = (signUps: Table) => ({
  /** M1: whoever claims a mail may send it; false when it is sent already or being sent right now. */
  claim: (mailId: MailId, now: Date) =>
    signUps.update(
      mail,
      { mailId },
      {
        change: 'SET #claimedUntil = :until',
        if: 'attribute_exists(#pk) AND (attribute_not_exists(#claimedUntil) OR #claimedUntil < :now)',
        values: {
          until: new Date(now.getTime() + secondsClaimed * 1000).toISOString(),
          now: now.toISOString(),
        },
      },
    ),

  /** M2: it could not be sent; the next try need not wait. */
  unclaim: (mailId: MailId) =>
    signUps.update(mail, { mailId }, { change: 'REMOVE #claimedUntil', if: 'attribute_exists(#pk)' }),

  /** M3: what was sent is not kept, nor is the address it went to. */
  forget: (mailId: MailId) => signUps.remove(mail, { mailId }),

  /** M4: consistently, to tell a mail that is gone from one that is being sent. */
  find: (mailId: MailId) => signUps.find(mail, { mailId }, 'consistently'),
})
export type MailStore = ReturnType<typeof mailStore>

/** Reads what a mail tells about; written by the actions themselves. */
export const occasionStore = (campaigns: Table) => ({
  /** M5: action and shift in one request; undefined when the action is gone. */
  async occasion(actionId: ActionId, shiftId: ShiftId) {
    const items = await campaigns.collect({ partition: `ACTION#${actionId}` })
    const action = items.find((item) => item['entity'] === 'action')
    const shift = items.find((item) => item['shiftId'] === shiftId)
    return action && shift ? { action: Action.parse(action), shift: Shift.parse(shift) } : undefined
  },
})
export type OccasionStore = ReturnType<typeof occasionStore>
export type Occasion = NonNullable<Awaited<ReturnType<OccasionStore['occasion']>>>
