import { planRoutes } from '#shared/plans/routes.ts'
import { operation } from '../http/operation.ts'
import type { Links } from '../links/link.ts'
import type { ReminderStore } from './reminder-store.ts'

type Deps = { reminders: Pick<ReminderStore, 'stop' | 'resume'>; links: Links; now: () => Date }

/** Chosen twice, it is chosen. */
export const chooseTaskMails = operation(planRoutes.chooseTaskMails)(async (
  { body: { token, isWanted } },
  { reminders, links, now }: Deps,
) => {
  const { contactKey } = links.open(token, now(), ['task_mails'])
  await (isWanted ? reminders.resume(contactKey) : reminders.stop(contactKey, now()))
  return { isWanted }
})
