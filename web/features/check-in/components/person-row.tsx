import { useTranslations } from 'next-intl'
import type { Expected } from '#shared/sign-ups/check-in.ts'

/**
 * One name to tap. Pressed means that the person is here; the script of the page fills the same row from a template.
 */
export function PersonRow({ person }: { person?: Expected }) {
  const t = useTranslations('CheckIn')
  const isHere = person?.attendance === 'attended'
  const place = person && `${person.attendeeId} ${person.shiftId}`
  const note = person && noteOf(person)
  return (
    <li id={person && `${person.attendeeId}-${person.shiftId}`} className="scroll-mt-20 border-t border-hair">
      <button
        type="submit"
        name="tap"
        value={place && `${isHere ? 'not_here' : 'arrival'} ${place}`}
        aria-pressed={isHere}
        className="tap"
      >
        <span aria-hidden className="tap-box" />
        <span className="grow">
          <span data-name="" className="font-semibold">
            {person?.name}
          </span>
          <span data-note="" className="block text-[0.85rem] text-quiet empty:hidden">
            {note && t(`note.${note}`)}
          </span>
        </span>
        <span className="tap-here font-bold text-sea">{t('here')}</span>
      </button>
    </li>
  )
}

/** What a host should know before they tap. */
export const noteOf = ({ state }: Pick<Expected, 'state'>) =>
  state === 'confirmed' || state === 'cancelled' || state === 'asked' ? undefined : state
