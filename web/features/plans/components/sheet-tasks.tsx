import { useLocale, useTranslations } from 'next-intl'
import type { Phase } from '#shared/campaigns/frame.ts'
import type { Task } from '#shared/plans/plan.ts'
import { dayAndMonth } from '#web/lib/dates.ts'
import { byPhase } from './by-phase.ts'
import { nameIn } from './name-in.ts'

/** The tasks on paper: a box to tick, what, who, until when. */
export function SheetTasks({ tasks, phases }: { tasks: readonly Task[]; phases: readonly Phase[] }) {
  const t = useTranslations('Plan')
  const locale = useLocale()
  return byPhase(tasks, phases).map(({ phase, tasks: own }) => (
    <section key={phase?.phaseId ?? ''}>
      <h3>
        {phase
          ? `${phase.name}, ${dayAndMonth(locale, phase.from)} – ${dayAndMonth(locale, phase.to)}`
          : t('noPhase')}
      </h3>
      <ul>
        {own.map(({ taskId, title, state, persons, helpersWanted, dueOn }) => (
          <li key={taskId} className="sheet-task">
            <svg aria-hidden viewBox="0 0 12 12" className="sheet-box">
              <path d={`M1 1h10v10H1z${state === 'done' ? 'M3 6l2.3 2.6L9.4 3' : ''}`} />
            </svg>
            <span>
              <strong>{title}</strong>
              {state === 'done' && <span className="sr-only"> ({t('state.done')})</span>}
              {persons.length > 0 && (
                <> · {persons.map((person) => nameIn(person, t('somebody'))).join(', ')}</>
              )}
              {state !== 'done' && helpersWanted > 0 && <> · {t('wantedCount', { count: helpersWanted })}</>}
            </span>
            <span className="tabular-nums">{dueOn && dayAndMonth(locale, dueOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
