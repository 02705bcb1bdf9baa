import { useLocale, useTranslations } from 'next-intl'
import { isToBeDone, type Responsibility, type Task } from '#shared/plans/plan.ts'
import { shortDay } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { progressOf } from './progress-of.ts'

type Props = {
  chapterId: string
  tasks: readonly Task[]
  responsibilities: readonly Responsibility[]
  today: string
}

/** How a plan stands in a few words: what is done, what is late, what is next, whom it lacks. */
export function HowFar({ chapterId, tasks, responsibilities, today }: Props) {
  const t = useTranslations('Plan')
  const locale = useLocale()
  const { standing, done, late } = progressOf(tasks, today)
  const ahead = standing.filter(isToBeDone)
  const [soonest] = ahead
    .filter((task) => task.dueOn !== undefined && task.dueOn >= today)
    .toSorted((a, b) => a.dueOn!.localeCompare(b.dueOn!))
  const lacking =
    responsibilities.filter(({ person }) => !person).length +
    ahead.filter(({ helpersWanted }) => helpersWanted > 0).length
  if (standing.length === 0) return <p className="prose mt-4 text-lg">{t('noTasks')}</p>
  return (
    <>
      <p className="prose mt-4 text-lg">{t('far', { done, all: standing.length, lacking })}</p>
      {late > 0 && (
        <p className="mt-1 font-semibold text-red">
          <Mark shape="wrong" />
          {t('late', { count: late })}
        </p>
      )}
      {soonest && (
        <p className="mt-1">
          {t('next', { day: shortDay(locale, soonest.dueOn!) })}{' '}
          <Link href={`/coordinate/${chapterId}/plans/${soonest.planId}/tasks/${soonest.taskId}`}>
            {soonest.title}
          </Link>
        </p>
      )}
    </>
  )
}
