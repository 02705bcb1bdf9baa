import { useLocale, useTranslations } from 'next-intl'
import type { ActionWithShifts, PublicAction } from '#shared/actions/action.ts'
import { dayOf, nearness, writtenDay } from '#web/lib/dates.ts'
import { requestTime } from '#web/lib/request-time.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { PlacesLeft } from './places-left.tsx'
import { ShiftTime } from './shift-time.tsx'

/** Can I come? When, where, whether there are steps, and whether there is room; paper leaves out what changes. */
export function ActionFacts({ action }: { action: ActionWithShifts | PublicAction }) {
  const t = useTranslations('Action')
  const access = useTranslations('Access')
  const dates = useTranslations('Dates')
  const locale = useLocale()
  const { place, shifts, chapterId, chapterName } = action
  const together = action.coHosts.filter(({ state }) => state === 'accepted')
  const day = dayOf(action.startsAt)
  const near = nearness(day, requestTime())
  return (
    <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-5 gap-y-3 text-lg leading-snug [&>dt]:text-quiet">
      <dt>{t('when')}</dt>
      <dd>
        <strong>
          {near && <span className="no-print">{dates(near)}, </span>}
          {writtenDay(locale, day)}
        </strong>
        <br />
        <ShiftTime of={action} />
      </dd>
      <dt>{t('where')}</dt>
      <dd>
        <strong>{place.name}</strong>
        <br />
        {place.street}, {place.postcode} {place.city}
        <br />
        <span className="text-base">
          <Mark shape={place.access.includes('step_free') ? 'yes' : 'no'} />
          {place.access.includes('step_free') ? t('stepFree') : t('notStepFree')}
          {place.access
            .filter((feature) => feature !== 'step_free')
            .map((feature) => (
              <span key={feature} className="block">
                <Mark shape="yes" />
                {access(feature)}
              </span>
            ))}
        </span>
      </dd>
      {action.bring && (
        <>
          <dt>{t('bring')}</dt>
          <dd>{action.bring}</dd>
        </>
      )}
      <dt className="no-print">{t('room')}</dt>
      <dd className="no-print">
        <PlacesLeft
          places={shifts.reduce((sum, { capacity }) => sum + capacity, 0)}
          taken={shifts.reduce((sum, { capacity, taken }) => sum + Math.min(capacity, taken), 0)}
        />
      </dd>
      <dt>{t('host')}</dt>
      <dd>
        <Link href={`/chapters/${chapterId}`}>{chapterName}</Link>
      </dd>
      {together.length > 0 && (
        <>
          <dt>{t('with')}</dt>
          <dd>
            {together.map(({ chapterId: id, name }) => (
              <span key={id} className="block">
                <Link href={`/chapters/${id}`}>{name}</Link>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
