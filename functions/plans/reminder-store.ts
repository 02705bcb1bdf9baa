import * as z from 'zod'
import { addDays } from '#shared/calendar/berlin-time.ts'
import { isToBeDone } from '#shared/plans/plan.ts'
import { daysAhead, daysBack, TaskMailStop } from '#shared/plans/task-mail.ts'
import { entity, type Place } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { idFor } from '../http/request-key.ts'
import { person } from '../identity/identity-store.ts'
import { mail, type Mail, type MailId } from '../mail/mail.ts'
import { offer } from './offer-store.ts'
import { dueTasks, task, type StoredTask } from './plan-store.ts'

/** The index by date carries keys, not who stands behind a task. */
const dueTask = entity('due-task', z.object({ pk: z.string(), sk: z.string() }), () => ['', ''])

const secondsStopped = 3650 * 86_400
const stop = entity(
  'task-mail-stop',
  TaskMailStop,
  ({ contactKey }: { contactKey: string }) => [`TASK-MAILS-OF#${contactKey}`, 'STOP'],
  { expires: ({ stoppedAt }) => Math.floor(Date.parse(stoppedAt) / 1000) + secondsStopped },
)

const secondsKept = 28 * 86_400
/** Whether everybody was written to in a week. */
const week = entity(
  'task-mail-week',
  z.object({ monday: z.iso.date(), runs: z.int(), doneAt: z.string().optional() }),
  ({ monday }: { monday: string }) => [`TASK-MAILS#${monday}`, 'WEEK'],
)
/** What stands in the way of one mail for so long must not have all others looked at for a whole day. */
const mostRuns = 30

const [tasksAtOnce, placesAtOnce] = [1_000, 100]

/** One person’s mail of the week. */
export type Reminder = Required<
  Pick<Mail, 'to' | 'name' | 'locale' | 'contactKey' | 'taskKeys' | 'tasksBesides'>
> &
  Pick<Mail, 'personId'>

/** Who has to do what, and who was told. */
export const reminderStore = (campaigns: Table, signUps: Table) => {
  /** Many items, as many at a time as one request gives. */
  async function gather(table: Table, places: readonly Place[]) {
    const items = []
    for (let from = 0; from < places.length; from += placesAtOnce)
      items.push(...(await table.gather(places.slice(from, from + placesAtOnce))))
    return items
  }

  return {
    /** TM1: one of the runs that may still work on a week; false when it is done. */
    begin: (monday: string, now: Date) =>
      signUps.update(
        week,
        { monday },
        {
          change: 'SET #entity = :entity, #monday = :monday, #ttl = :ttl ADD #runs :one',
          if: 'attribute_not_exists(#doneAt) AND (attribute_not_exists(#runs) OR #runs < :most)',
          values: {
            entity: week.name,
            monday,
            ttl: Math.floor(now.getTime() / 1000) + secondsKept,
            one: 1,
            most: mostRuns,
          },
        },
      ),

    /** TM2: what is to be done soon or should have been, by somebody who can be written to. */
    async due(monday: string): Promise<StoredTask[]> {
      const places: Place[] = []
      const range = { from: addDays(monday, -daysBack), to: `${addDays(monday, daysAhead)}#~` }
      let cursor: string | undefined
      do {
        const page = await campaigns.page(
          dueTask,
          { index: 'byDate', partition: dueTasks, ...range },
          { limit: tasksAtOnce, cursor },
        )
        places.push(...page.items.map(({ pk, sk }) => [pk, sk] as const))
        cursor = page.next
      } while (cursor)
      return (await gather(campaigns, places)).map((item) => task.schema.parse(item)).filter(isToBeDone)
    },

    /** TM3: those with an account and those who offered help, by their ids. */
    async contacts({ personIds, offerIds }: { personIds: readonly string[]; offerIds: readonly string[] }) {
      const items = await gather(signUps, [
        ...personIds.map((personId) => person.place({ personId: personId as never })),
        ...offerIds.map((offerId) => offer.place({ offerId: offerId as never })),
      ])
      const of = (name: string) => items.filter((item) => item['entity'] === name)
      return {
        people: of(person.name).map((item) => person.schema.parse(item)),
        offers: of(offer.name).map((item) => offer.schema.parse(item)),
      }
    },

    /** TM4: those of them who want no mails. */
    async stopped(contactKeys: readonly string[]): Promise<Set<string>> {
      const places = contactKeys.map((contactKey) => stop.place({ contactKey }))
      return new Set((await gather(signUps, places)).map((item) => stop.schema.parse(item).contactKey))
    },

    /** TM5: the mail of one person and one week, once however often this is called. @returns whether it was now */
    queue: (monday: string, told: Reminder, now: Date) =>
      signUps.put(
        mail,
        {
          ...told,
          mailId: idFor('mai', `tasks of ${monday}`, told.contactKey) as MailId,
          kind: 'tasks',
          queuedAt: now.toISOString(),
        },
        { if: 'attribute_not_exists(#pk)' },
      ),

    /** TM6: everybody was written to. */
    end: (monday: string, now: Date) =>
      signUps.update(
        week,
        { monday },
        { change: 'SET #doneAt = :now', if: 'attribute_exists(#pk)', values: { now: now.toISOString() } },
      ),

    /** TM7: somebody wants no more of them. */
    stop: (contactKey: string, now: Date) => signUps.put(stop, { contactKey, stoppedAt: now.toISOString() }),

    /** TM8: somebody wants them again. */
    resume: (contactKey: string) => signUps.remove(stop, { contactKey }),
  }
}
export type ReminderStore = ReturnType<typeof reminderStore>
