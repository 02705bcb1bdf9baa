import { getTranslations } from 'next-intl/server'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { MessageForm } from '#web/features/sign-ups/components/message-form.tsx'
import { loadAttendees } from '#web/features/sign-ups/load-attendees.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('People.message.title'), { robots: 'noindex' })

const hears = ({ state }: { state: string }) => ['confirmed', 'waiting', 'offered'].includes(state)

/** One mail each to everybody who comes or waits. */
export default page(async ({ params }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, { token }, of] = await Promise.all([getTranslations('People'), requireMe(), params])
  const { chapterId, actionId } = of
  const [action, attendees] = await Promise.all([
    loadChapterAction(token, chapterId, actionId),
    loadAttendees(token, { chapterId, actionId }),
  ])
  const reached = attendees.filter(hears)
  const countOf = (people: typeof reached) => new Set(people.map(({ attendeeId }) => attendeeId)).size
  const path = `/coordinate/${chapterId}/actions/${actionId}`
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4 lg:pb-6" />
      <ThreadUp knots={[{ kind: 'action', title: action.title, href: path }]} />
      <Knot state="here" isLast className="pt-3 [--knot-top:0.95rem] lg:[--knot-top:1.65rem]">
        <h1>{t('message.title')}</h1>
        <MessageForm
          of={{ chapterId, actionId }}
          people={countOf(reached.filter(({ email }) => email))}
          unreached={countOf(reached.filter(({ phone }) => phone))}
        />
        <p className="mt-8">
          <Link href={`${path}/people`} className="tapped">
            {t('back')}
          </Link>
        </p>
      </Knot>
    </Frame>
  )
})
