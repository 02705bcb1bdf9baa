import { getLocale, getTranslations } from 'next-intl/server'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { loadAttendees } from '#web/features/sign-ups/load-attendees.ts'
import { dayOf, timeSpan, writtenDay } from '#web/lib/dates.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('People.paper.title'), { robots: 'noindex' })

const mayCome = ({ state }: { state: string }) => ['confirmed', 'offered', 'held'].includes(state)
/** Lines for those who just come by. */
const spare = [1, 2, 3, 4, 5]

/** For whoever has no phone at the door: names and boxes to tick, and nothing more about anybody. */
export default page(async ({ params }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, locale, { token }, { chapterId, actionId }] = await Promise.all([
    getTranslations('People'),
    getLocale(),
    requireMe(),
    params,
  ])
  const [action, attendees] = await Promise.all([
    loadChapterAction(token, chapterId, actionId),
    loadAttendees(token, { chapterId, actionId }),
  ])
  const box = <span aria-hidden className="inline-block size-5 shrink-0 border-2 border-ink" />
  return (
    <Frame>
      <p className="no-print mb-6">
        <Link href={`/coordinate/${chapterId}/actions/${actionId}/people`} className="tapped">
          {t('back')}
        </Link>
        <span className="ml-4 text-quiet">{t('paper.how')}</span>
      </p>
      <h1 className="text-2xl! print:text-[18pt]!">{action.title}</h1>
      <p>
        {writtenDay(locale, dayOf(action.startsAt))}, {action.place.name}
      </p>
      {action.shifts.map((shift) => (
        <section key={shift.shiftId} className="mt-6 break-inside-avoid-page">
          <h2 className="text-lg">{timeSpan(locale, shift.startsAt, shift.endsAt)}</h2>
          <ul className="mt-2 columns-1 gap-8 sm:columns-2 print:columns-2">
            {attendees
              .filter((one) => one.shiftId === shift.shiftId && mayCome(one))
              .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
              .map(({ attendeeId, name }) => (
                <li key={attendeeId} className="flex break-inside-avoid gap-3 border-b border-hair py-2">
                  {box}
                  {name}
                </li>
              ))}
            {spare.map((number) => (
              <li key={number} className="flex break-inside-avoid gap-3 border-b border-hair py-2">
                {box}
                <span aria-hidden>&nbsp;</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="mt-6 text-[0.85rem] text-quiet">{t('paper.destroy')}</p>
    </Frame>
  )
})
