import { dayInBerlin, instantInBerlin, mondayOf } from '#shared/calendar/berlin-time.ts'
import { mayBeReminded } from '#shared/plans/offer.ts'
import { timeOfTaskMail } from '#shared/plans/task-mail.ts'
import { log } from '../http/log.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import { keyOfTask } from '../mail/task-key.ts'
import type { StoredTask } from './plan-store.ts'
import type { Reminder, ReminderStore } from './reminder-store.ts'

type Deps = {
  reminders: Pick<ReminderStore, 'begin' | 'due' | 'contacts' | 'stopped' | 'queue' | 'end'>
  contactKeyOf: ContactKeyOf
  now: () => Date
}

/** As long after it the mail still makes sense: longer than any outage, shorter than a sent mail is remembered. */
const hoursOfUse = 24
const hour = 3_600_000
const side = 25
/** As many as a mail lists; it says how many more there are. */
const mostListed = 30

/** One entry for each person, whatever plans their tasks are in and however they came to them; what is due first stands first. */
async function remindersOf(
  tasks: readonly StoredTask[],
  { reminders, contactKeyOf }: Deps,
): Promise<Reminder[]> {
  const persons = tasks.flatMap((task) => task.persons)
  const { people, offers } = await reminders.contacts({
    personIds: [...new Set(persons.flatMap(({ personId }) => personId ?? []))],
    offerIds: [...new Set(persons.flatMap(({ personId, offerId }) => (personId ? [] : (offerId ?? []))))],
  })
  const known = new Map<
    string,
    { email: string; name: string; locale: Reminder['locale']; personId?: Reminder['personId'] }
  >([
    ...people.map((one) => [one.personId, one] as const),
    ...offers
      .filter(mayBeReminded)
      .map(({ offerId, email, name, locale }) => [offerId, { email, name, locale }] as const),
  ])
  const byPerson = new Map<string, Reminder>()
  const sorted = tasks.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  for (const task of sorted)
    for (const { personId, offerId } of task.persons) {
      const contact = known.get(personId ?? offerId ?? '')
      if (!contact) continue
      const contactKey = contactKeyOf({ email: contact.email })
      const { email: to, name, locale } = contact
      const mail: Reminder = byPerson.get(contactKey) ?? {
        to,
        name,
        locale,
        contactKey,
        taskKeys: [],
        tasksBesides: 0,
      }
      const key = keyOfTask(task)
      if (mail.taskKeys.includes(key)) continue
      byPerson.set(contactKey, {
        ...mail,
        ...(contact.personId && { personId: contact.personId }),
        ...(mail.taskKeys.length < mostListed
          ? { taskKeys: [...mail.taskKeys, key] }
          : { tasksBesides: mail.tasksBesides + 1 }),
      })
    }
  return [...byPerson.values()]
}

/**
 * On Mondays at eight, as clocks in Berlin show it, queues one mail to each person with their own tasks that are
 * overdue or due soon. Whoever was written to this week is not written to again, however often this runs or breaks
 * off. One that cannot be queued does not hold up others; the next minute tries again.
 */
export const remindOfTasks = (deps: Deps) => async () => {
  const { reminders, now } = deps
  const moment = now()
  const monday = mondayOf(dayInBerlin(moment))
  const late = moment.getTime() - Date.parse(instantInBerlin(monday, timeOfTaskMail))
  const isTime = late >= 0 && late < hoursOfUse * hour
  let [queued, failed] = [0, 0]
  if (!isTime || !(await reminders.begin(monday, moment))) return { queued, failed }

  const all = await remindersOf(await reminders.due(monday), deps)
  const stopped = await reminders.stopped(all.map(({ contactKey }) => contactKey))
  const wanted = all.filter(({ contactKey }) => !stopped.has(contactKey)).values()
  const lane = async () => {
    for (const reminder of wanted)
      try {
        if (await reminders.queue(monday, reminder, moment)) queued += 1
      } catch (error) {
        failed += 1
        log.error('task mail not queued', { error: error as Error })
      }
  }
  await Promise.all(Array.from({ length: side }, lane))
  if (failed === 0) await reminders.end(monday, moment)
  if (queued > 0) log.info('task mails queued', { queued })
  return { queued, failed }
}
