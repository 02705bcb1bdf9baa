import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { seatsOn } from '#shared/councils/council.ts'
import { holds } from '#shared/identity/actor.ts'
import { isSponsor, mayAmend, mayOpenVote, sits } from '#shared/proposals/policy.ts'
import { isInWork, isSettled, priorityIdOf } from '#shared/proposals/proposal.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { Goal } from '#web/features/priorities/components/goal.tsx'
import { CommentForm } from '#web/features/proposals/components/comment-form.tsx'
import { ConclusionForm } from '#web/features/proposals/components/conclusion-form.tsx'
import { Discussion } from '#web/features/proposals/components/discussion.tsx'
import { Dissent } from '#web/features/proposals/components/dissent.tsx'
import { NextSteps } from '#web/features/proposals/components/next-steps.tsx'
import { RollOfVotes } from '#web/features/proposals/components/roll-of-votes.tsx'
import { SenseCheck } from '#web/features/proposals/components/sense-check.tsx'
import { StateLine } from '#web/features/proposals/components/state-line.tsx'
import { Tallies } from '#web/features/proposals/components/tallies.tsx'
import { TextSections } from '#web/features/proposals/components/text-sections.tsx'
import { VoteForm } from '#web/features/proposals/components/vote-form.tsx'
import { VotesByKind } from '#web/features/proposals/components/votes-by-kind.tsx'
import { loadDiscussion, loadProposal } from '#web/features/proposals/load-proposals.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

const outcomes = [
  'drafted',
  'publish',
  'sponsor',
  'sense',
  'vote',
  'revised',
  'voted',
  'sensed',
  'said',
  'answered',
  'amended',
  'concluded',
] as const

export const generateMetadata = titled(async (t) => t('Proposal.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'proposalId'>) => {
  const [t, locale, { me, token }, { proposalId }, sent] = await Promise.all([
    getTranslations('Proposal'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const [{ proposal, sponsors, text, voting, ballots }, { amendments, comments, senses }, roll] =
    await Promise.all([loadProposal(token, proposalId), loadDiscussion(token, proposalId), loadSeats(token)])
  const now = requestTime()
  const seats = seatsOn(dayInBerlin(now), roll)
  const done = outcomes.find((outcome) => outcome === single(sent['done']))
  const inWork = isInWork(proposal)
  const own = isSponsor(me, sponsors)
  const isSensing = proposal.sense !== undefined && proposal.sense.closesAt > now.toISOString()
  const isOpen = proposal.state === 'voting' && (proposal.closesAt ?? '') > now.toISOString()
  const papers = ballots.filter((paper) => paper.holderId === me.personId || paper.deputyId === me.personId)
  const mayChange = inWork && proposal.state !== 'draft' && mayAmend(me, seats)
  return (
    <Frame
      isThreaded
      aside={
        <Discussion
          proposal={proposal}
          text={text}
          amendments={amendments}
          comments={comments}
          reader={me.personId}
          isSponsor={own}
          isInWork={inWork}
        />
      }
    >
      <Knot state="here" className="pt-6 pb-10 lg:pt-8 lg:[--knot-top:4.4rem]">
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <p className="font-semibold text-quiet">
          <StateLine proposal={proposal} />
        </p>
        <h1>{proposal.title}</h1>
        <p className="mt-3 text-quiet">
          {t('sponsors', { names: sponsors.map(({ name }) => name).join(', ') })} ·{' '}
          <Link href={`/proposals/${proposalId}/versions`}>
            {t('version', { version: text.textVersion })}
          </Link>
        </p>
        {voting && (
          <section aria-labelledby="standing" className="mt-6 border-t border-hair pt-4">
            <h2 id="standing" className="mb-3">
              {t(voting.amendmentId ? 'standingAmendment' : 'standing')}
            </h2>
            <Tallies tallies={proposal.tallies} rules={voting.rules} />
            {isOpen && papers.length === 0 && <p className="prose mt-3">{t('noSeat')}</p>}
            <div id="vote">
              {isOpen &&
                papers.map((paper) => (
                  <VoteForm
                    key={paper.seatId}
                    proposal={proposal}
                    paper={paper}
                    isDeputy={paper.holderId !== me.personId}
                  />
                ))}
            </div>
            <VotesByKind ballots={ballots} />
            <RollOfVotes ballots={ballots} />
            {proposal.state !== 'voting' && !voting.amendmentId && (
              <p className="mt-3">
                <Link href={`/proposals/${proposalId}/records/${voting.round}`}>{t('record')}</Link>
              </p>
            )}
          </section>
        )}
        {proposal.state === 'decided' && (
          <p className="mt-5">
            <Link
              href={`/priorities/${proposal.reviews && proposal.reviews.wish !== 'change' ? proposal.reviews.priorityId : priorityIdOf(proposal.proposalId)}`}
              className="button"
            >
              {t('toPriority')}
            </Link>
          </p>
        )}
        {proposal.conclusion && (
          <p className="prose mt-4">
            {proposal.conclusion.until && (
              <strong className="block">
                {t('takenUp', { on: writtenDate(locale, proposal.conclusion.until) })}
              </strong>
            )}
            {proposal.conclusion.reasons}
          </p>
        )}
        {proposal.state === 'unresolved' && holds(me, 'federal_office') && (
          <ConclusionForm proposal={proposal} />
        )}
        {inWork && (
          <NextSteps
            proposal={proposal}
            isSponsor={own}
            maySponsor={!own && proposal.state !== 'draft' && sits(me, seats)}
            mayOpenVote={mayOpenVote(me, sponsors)}
            isSensing={isSensing}
          />
        )}
      </Knot>
      <Knot
        as="section"
        state={isSettled(proposal) ? 'tied' : 'open'}
        isLast
        labelledBy="text"
        className="[--knot-top:0.5rem]"
      >
        <h2 id="text">{t('text')}</h2>
        {proposal.topicId && (
          <p className="mt-1">
            <Link href={`/topics/${proposal.topicId}`}>{t('fromTopic')}</Link>
          </p>
        )}
        {proposal.reviews && (
          <p className="mt-1">
            <Link href={`/priorities/${proposal.reviews.priorityId}`}>
              {t(`wish.${proposal.reviews.wish}`)}
            </Link>
          </p>
        )}
        <p className="mt-3 text-lg text-quiet">
          <Goal priority={text} />
        </p>
        <p className="prose mt-3 text-lg">{text.summary}</p>
        <TextSections text={text} amendments={amendments} comments={comments} mayAmend={mayChange} />
        {text.resources && (
          <>
            <h2 className="mt-7 text-[1.25rem]">{t('resources')}</h2>
            <p className="prose mt-2 whitespace-pre-line">{text.resources}</p>
          </>
        )}
        <p className="mt-5 text-quiet">{t('reviewOn', { on: writtenDate(locale, text.reviewOn) })}</p>
        <SenseCheck
          proposal={proposal}
          senses={senses}
          own={senses.find(({ by, check }) => by.personId === me.personId && check === proposal.sense?.check)}
          isAsked={sits(me, seats)}
          isOpen={isSensing}
        />
        {proposal.state !== 'voting' && <Dissent ballots={ballots} />}
        {!isSettled(proposal) && proposal.state !== 'draft' && (
          <section aria-labelledby="say" className="mt-10">
            <h2 id="say">{t('say')}</h2>
            <CommentForm proposalId={proposalId} sections={text.sections} />
          </section>
        )}
      </Knot>
    </Frame>
  )
})
