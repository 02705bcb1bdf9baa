import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { pageAddress } from '#shared/http/page-address.ts'
import type { Locale } from '#shared/people/person.ts'
import type { Links } from '../links/link.ts'
import type { Mail } from './mail.ts'
import type { TaskOfMail } from './mail-store.ts'
import { nothing, type Filling } from './words.ts'

type Occasion = { tasks: readonly TaskOfMail[]; besides: number }
type Written = Mail & Required<Pick<Mail, 'name' | 'locale'>>

/** A year: whoever finds an old mail can still stop them. */
const daysOpen = 365

/** `Di., 1.12.`; nothing in it ends a sentence, so that the whole line becomes the link. */
const dayIn = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: locale === 'de' ? 'numeric' : 'short',
    timeZone: 'UTC',
  })

/** What a mail about tasks is filled with. Whoever has an account is led to the task, others to the chapter. */
export function aboutTasks(
  { name, locale, queuedAt, personId, contactKey = '' }: Written,
  { tasks, besides }: Occasion,
  { siteUrl, links }: { siteUrl: string; links: Links },
): Filling {
  const at = (path: string) => pageAddress(siteUrl, locale, path)
  const day = dayIn(locale)
  const today = dayInBerlin(new Date(queuedAt))
  const told = ({
    title,
    dueOn,
    chapterId,
    chapterName,
    campaignTitle,
    planId,
    taskId,
    persons,
  }: TaskOfMail) => ({
    told: `${day.format(new Date(dueOn))}: ${title} (${chapterName}, ${campaignTitle})`,
    link: persons.some((one) => personId !== undefined && one.personId === personId)
      ? at(`/coordinate/${chapterId}/plans/${planId}/tasks/${taskId}`)
      : at(`/chapters/${chapterId}`),
  })
  const until = Math.floor(Date.parse(queuedAt) / 1000) + daysOpen * 86_400
  return {
    ...nothing,
    name,
    title: tasks[0]?.title ?? '',
    overdue: tasks.filter(({ dueOn }) => dueOn < today).map(told),
    news: tasks.filter(({ dueOn }) => dueOn >= today).map(told),
    besides,
    choiceLink: at(`/task-mails/link?token=${links.seal({ purpose: 'task_mails', contactKey, until })}`),
  }
}
