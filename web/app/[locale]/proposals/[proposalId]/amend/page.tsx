import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { mayAmend, sits } from '#shared/proposals/policy.ts'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { AmendmentForm } from '#web/features/proposals/components/amendment-form.tsx'
import { loadProposal } from '#web/features/proposals/load-proposals.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Amendment.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'proposalId'>) => {
  const [t, { me, token }, { proposalId }, sent] = await Promise.all([
    getTranslations('Amendment'),
    requireMe(),
    params,
    searchParams,
  ])
  const [{ proposal, text }, roll] = await Promise.all([loadProposal(token, proposalId), loadSeats(token)])
  const seats = seatsOn(dayInBerlin(requestTime()), roll)
  if (!mayAmend(me, seats)) return <Failure kind="notAllowed" />
  const spokenFor = me.grants.filter(({ role }) => role === 'coordinator').map(({ chapterId }) => chapterId)
  const tree = spokenFor.length > 0 ? await loadChapters() : []
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href={`/proposals/${proposalId}`}>{proposal.title}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <AmendmentForm
          text={text}
          sectionId={single(sent['section']) ?? text.sections[0]!.sectionId}
          chapters={tree.filter(({ chapterId }) => spokenFor.includes(chapterId))}
          sits={sits(me, seats)}
        />
      </Knot>
    </Frame>
  )
})
