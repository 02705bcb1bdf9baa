import { getTranslations } from 'next-intl/server'
import { ActionFacts } from '#web/features/actions/components/action-facts.tsx'
import { More } from '#web/features/actions/components/more.tsx'
import { PublishForm } from '#web/features/actions/components/publish-form.tsx'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { Attendees } from '#web/features/sign-ups/components/attendees.tsx'
import { loadAttendees } from '#web/features/sign-ups/load-attendees.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('Coordinate.oneAction'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, { token }, { chapterId, actionId }, sent] = await Promise.all([
    getTranslations('Coordinate'),
    requireMe(),
    params,
    searchParams,
  ])
  const action = await loadChapterAction(token, chapterId, actionId)
  const isDraft = action.state === 'draft'
  const attendees = isDraft
    ? undefined
    : await loadAttendees(token, chapterId, actionId, single(sent['cursor']))
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4 lg:pb-6" />
      <ThreadUp
        knots={[
          { kind: 'priority', title: action.priorityTitle, href: `/priorities/${action.priorityId}` },
          { kind: 'campaign', title: action.campaignTitle, href: `/campaigns/${action.campaignId}` },
          { kind: 'chapter', title: action.chapterName, href: `/coordinate/${chapterId}` },
        ]}
      />
      <Knot state="here" className="pt-3 pb-10">
        {single(sent['done']) === 'published' && <Notice>{t('published')}</Notice>}
        <p className="font-semibold text-quiet">{t(isDraft ? 'draft' : 'public')}</p>
        <h1>{action.title}</h1>
        <ActionFacts action={action} />
        {isDraft && <Prose className="mt-6" text={action.description} />}
      </Knot>
      <Knot
        as="section"
        isLast
        labelledBy="next"
        state={isDraft ? 'open' : 'tied'}
        className="[--knot-top:0.5rem]"
      >
        <h2 id="next">{t(isDraft ? 'publishTitle' : 'whoComes')}</h2>
        {attendees ? (
          <>
            <Attendees shifts={action.shifts} attendees={attendees.items} />
            {attendees.next && (
              <More
                path={`/coordinate/${chapterId}/actions/${actionId}`}
                query={{ cursor: attendees.next }}
              />
            )}
            <p className="mt-6 text-[0.94rem] text-quiet">{t('recorded')}</p>
            <p className="mt-2">
              <Link href={`/actions/${actionId}`} className="tapped">
                {t('publicPage')}
              </Link>
            </p>
          </>
        ) : (
          <PublishForm action={action} />
        )}
      </Knot>
    </Frame>
  )
})
