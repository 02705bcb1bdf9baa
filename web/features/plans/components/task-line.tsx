import { useLocale, useTranslations } from 'next-intl'
import { isToBeDone, type Task } from '#shared/plans/plan.ts'
import { shortDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { nameIn } from './name-in.ts'
import { TaskMark } from './task-mark.tsx'

type Props = { task: Task; chapterId: string; today: string }

/** A task in a list or on the board: what, until when, who, and whom it still needs. */
export function TaskLine({ task, chapterId, today }: Props) {
  const t = useTranslations('Plan')
  const locale = useLocale()
  const { planId, taskId, title, dueOn, persons, helpersWanted, state } = task
  const names = persons.map((person) => nameIn(person, t('somebody')))
  return (
    <>
      <Link
        href={`/coordinate/${chapterId}/plans/${planId}/tasks/${taskId}`}
        className="tapped font-semibold leading-tight"
      >
        {title}
      </Link>
      <p className="flex flex-wrap gap-x-3 text-[0.94rem] leading-snug">
        <TaskMark task={task} today={today} />
        {dueOn && <span className="tabular-nums">{t('dueOn', { day: shortDay(locale, dueOn) })}</span>}
        {names.length > 0 && <span>{names.join(', ')}</span>}
        {helpersWanted > 0 && isToBeDone({ state }) && (
          <span className="font-semibold">{t('wantedCount', { count: helpersWanted })}</span>
        )}
      </p>
    </>
  )
}
