import { getTranslations } from 'next-intl/server'
import { ShiftWarnings } from '#web/features/actions/components/capacity-warnings.tsx'
import { ShiftTime } from '#web/features/actions/components/shift-time.tsx'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { AttendeeForm } from '#web/features/sign-ups/components/attendee-form.tsx'
import { AttendeeRow } from '#web/features/sign-ups/components/attendee-row.tsx'
import { filtered, PeopleFilter } from '#web/features/sign-ups/components/people-filter.tsx'
import { PeopleTools } from '#web/features/sign-ups/components/people-tools.tsx'
import { PlacesBar } from '#web/features/sign-ups/components/places-bar.tsx'
import { loadAttendees } from '#web/features/sign-ups/load-attendees.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

type Props = PageProps<'chapterId' | 'actionId'>

export const generateMetadata = titled(async (t) => t('People.title'), { robots: 'noindex' })

/** Who comes, who waits, whom to call; shift by shift. */
export default page(async ({ params, searchParams }: Props) => {
  const [t, { token }, { chapterId, actionId }, sent] = await Promise.all([
    getTranslations('People'),
    requireMe(),
    params,
    searchParams,
  ])
  const of = { chapterId, actionId }
  const [action, attendees] = await Promise.all([
    loadChapterAction(token, chapterId, actionId),
    loadAttendees(token, of),
  ])
  const now = requestTime()
  const path = `/coordinate/${chapterId}/actions/${actionId}/people`
  const filter = { state: single(sent['state']) ?? '', shift: single(sent['shift']) ?? '' }
  const [done, edited] = [single(sent['done']), single(sent['edit'])]
  const shown = filtered(attendees, filter).toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
  const shifts = action.shifts.filter(({ shiftId }) => !filter.shift || shiftId === filter.shift)
  const at = (more: Record<string, string>) => `${path}?${new URLSearchParams({ ...filter, ...more })}`
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4 lg:pb-6" />
      <ThreadUp
        knots={[
          { kind: 'chapter', title: action.chapterName, href: `/coordinate/${chapterId}` },
          { kind: 'action', title: action.title, href: `/coordinate/${chapterId}/actions/${actionId}` },
        ]}
      />
      <Knot state="here" isLast className="pt-3 [--knot-top:0.95rem] lg:[--knot-top:1.65rem]">
        {(done === 'saved' || done === 'sent') && <Notice>{t(`done.${done}`)}</Notice>}
        <h1>{t('title')}</h1>
        <ShiftWarnings action={action} now={now} />
        <PeopleTools path={path} />
        <section id="list" aria-label={t('title')}>
          <PeopleFilter path={path} filter={filter} attendees={attendees} shifts={action.shifts} />
          {shifts.map((shift) => {
            const isOfShift = ({ shiftId }: { shiftId: string }) => shiftId === shift.shiftId
            const ofShift = shown.filter(isOfShift)
            return (
              <section key={shift.shiftId} className="mt-8">
                <h2 className="text-xl">
                  <ShiftTime of={shift} />
                </h2>
                <PlacesBar shift={shift} attendees={attendees.filter(isOfShift)} />
                {ofShift.length === 0 && <p className="mt-3 text-quiet">{t('nobody')}</p>}
                <ul className="mt-3">
                  {ofShift.map((attendee) => {
                    const which = `${attendee.attendeeId}-${attendee.shiftId}`
                    return which === edited ? (
                      <AttendeeForm
                        key={which}
                        attendee={attendee}
                        of={of}
                        filter={filter}
                        back={`${at({})}#${which}`}
                        hasBegun={shift.startsAt <= now.toISOString()}
                      />
                    ) : (
                      <AttendeeRow
                        key={which}
                        attendee={attendee}
                        editAt={`${at({ edit: which })}#${which}`}
                      />
                    )
                  })}
                </ul>
              </section>
            )
          })}
        </section>
        <p className="mt-8 text-[0.94rem] text-quiet">{t('recorded')}</p>
      </Knot>
    </Frame>
  )
})
