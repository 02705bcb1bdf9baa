import { useTranslations } from 'next-intl'
import type { Priority } from '#shared/priorities/priority.ts'
import { Link } from '#web/ui/link.tsx'
import { Goal } from './goal.tsx'

const shown = 3

/** What both councils decided and what everything else hangs on. */
export function CurrentPriorities({ priorities }: { priorities: readonly Priority[] }) {
  const t = useTranslations('Priorities')
  return (
    <section aria-labelledby="priorities">
      <h2 id="priorities">{t('now')}</h2>
      {priorities.length === 0 && <p className="mt-3">{t('none')}</p>}
      <ul className="mt-3">
        {priorities.slice(0, shown).map((priority) => (
          <li key={priority.priorityId} className="border-t border-hair py-4 first:border-t-0">
            <Link
              href={`/priorities/${priority.priorityId}`}
              className="block text-lg leading-snug font-bold"
            >
              {priority.title}
            </Link>
            <p className="mt-1 text-[0.94rem] text-quiet">
              <Goal priority={priority} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
