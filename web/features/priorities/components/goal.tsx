import { useLocale, useTranslations } from 'next-intl'
import type { Priority } from '#shared/priorities/priority.ts'
import { writtenDate } from '#web/lib/dates.ts'

/** What is to be reached and by when, in one line. */
export function Goal({ priority: { goal, endsOn } }: { priority: Pick<Priority, 'goal' | 'endsOn'> }) {
  const t = useTranslations('Priorities')
  const locale = useLocale()
  return t.rich('goal', {
    goal: `${goal.count.toLocaleString(locale)} ${goal.unit}`,
    until: writtenDate(locale, endsOn),
    b: (words) => <strong className="text-ink">{words}</strong>,
  })
}
