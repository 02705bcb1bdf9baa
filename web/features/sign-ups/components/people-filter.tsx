import { useLocale, useTranslations } from 'next-intl'
import type { Shift } from '#shared/actions/action.ts'
import { SignUpState, type Attendee } from '#shared/sign-ups/sign-up.ts'
import { timeSpan } from '#web/lib/dates.ts'
import { Link } from '#web/ui/link.tsx'
import { waitsForCall } from './attendee-row.tsx'

export type Filter = { state: string; shift: string }

const tests: Record<string, (attendee: Attendee) => boolean> = {
  to_call: waitsForCall,
  ...Object.fromEntries(
    SignUpState.options.map((known) => [known, ({ state }: Attendee) => state === known]),
  ),
}

/** Those that a filter leaves; without a state everybody but who cancelled. */
export const filtered = (attendees: readonly Attendee[], { state, shift }: Filter) =>
  attendees.filter(
    (one) =>
      (shift === '' || one.shiftId === shift) &&
      (tests[state]?.(one) ?? (state === 'all' || one.state !== 'cancelled')),
  )

const offered = ['', 'to_call', 'confirmed', 'held', 'offered', 'waiting', 'asked', 'cancelled'] as const

type Props = { path: string; filter: Filter; attendees: readonly Attendee[]; shifts: readonly Shift[] }

/** By state and by shift, as links that can be kept; what nobody is in is left out. */
export function PeopleFilter({ path, filter, attendees, shifts }: Props) {
  const t = useTranslations('People')
  const locale = useLocale()
  const at = (change: Partial<Filter>) => {
    const given = Object.entries({ ...filter, ...change }).filter(([, value]) => value)
    return `${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}#list`
  }
  const count = (change: Partial<Filter>) => filtered(attendees, { ...filter, ...change }).length
  const one = (href: string, isHere: boolean, words: string, key: string) => (
    <li key={key}>
      <Link
        href={href}
        aria-current={isHere ? 'true' : undefined}
        className={`tapped inline-flex min-h-11 items-center ${isHere ? 'font-bold no-underline' : ''}`}
      >
        {words}
      </Link>
    </li>
  )
  return (
    <nav aria-label={t('filter')} className="no-print mt-4">
      <ul className="flex flex-wrap gap-x-5">
        {offered
          .filter((state) => state === '' || state === filter.state || count({ state }) > 0)
          .map((state) =>
            one(
              at({ state }),
              filter.state === state,
              `${t(state === '' ? 'everybody' : state === 'to_call' ? 'toCall' : `is.${state}`)} (${count({ state })})`,
              state,
            ),
          )}
      </ul>
      {shifts.length > 1 && (
        <ul className="flex flex-wrap gap-x-5">
          {one(at({ shift: '' }), filter.shift === '', t('allShifts'), 'all')}
          {shifts.map(({ shiftId, startsAt, endsAt }) =>
            one(
              at({ shift: shiftId }),
              filter.shift === shiftId,
              timeSpan(locale, startsAt, endsAt),
              shiftId,
            ),
          )}
        </ul>
      )}
    </nav>
  )
}
