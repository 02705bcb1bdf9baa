import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { LinkToken } from '../http/link-token.ts'
import { personal } from '../privacy/personal-data.ts'

const untilWanted = {
  legalBasis: 'consent (Art. 9 (2) a GDPR)',
  retention: 'until the mails are wanted again, 3650 days at most',
} as const

/** Somebody wants no more mails about their tasks; whoever does not say so gets one on Mondays, if anything is due. */
export const TaskMailStop = z.object({
  contactKey: personal(z.string(), { purpose: 'write no more about tasks', ...untilWanted }),
  stoppedAt: Instant,
})
export type TaskMailStop = z.infer<typeof TaskMailStop>

/** By the link at the foot of such a mail. */
export const TaskMailChoice = z.strictObject({ token: LinkToken, isWanted: z.boolean() })

/** So far a mail looks ahead, and back at what was not done; older tasks nobody needs to hear of every week. */
export const [daysAhead, daysBack] = [14, 56]
export const timeOfTaskMail = '08:00'
