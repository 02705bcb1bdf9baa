import { getTranslations } from 'next-intl/server'
import { councilIds } from '#shared/councils/council.ts'
import { seatOf } from '#shared/councils/policy.ts'
import { mayReviseProposal } from '#shared/priorities/policy.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { Goal } from '#web/features/priorities/components/goal.tsx'
import { RollOfVotes } from '#web/features/priorities/components/roll-of-votes.tsx'
import { Tallies } from '#web/features/priorities/components/tallies.tsx'
import { VoteForm } from '#web/features/priorities/components/vote-form.tsx'
import { loadProposal } from '#web/features/priorities/load-proposals.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'

const outcomes = ['proposed', 'revised', 'voted', 'decided'] as const

export const generateMetadata = titled(async (t) => t('Proposal.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'proposalId'>) => {
  const [t, { me, token }, { proposalId }, sent] = await Promise.all([
    getTranslations('Proposal'),
    requireMe(),
    params,
    searchParams,
  ])
  const [{ proposal, votes }, seats] = await Promise.all([loadProposal(token, proposalId), loadSeats(token)])
  const done = outcomes.find((outcome) => outcome === single(sent['done']))
  const isOpen = proposal.state === 'proposed'
  const mine = councilIds.flatMap((councilId) => seatOf(me, councilId, seats) ?? [])
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="standing">
          <h2 id="standing" className="mb-4">
            {t(`standing.${proposal.state}`)}
          </h2>
          <Tallies tallies={proposal.tallies} />
          <RollOfVotes votes={votes} />
        </section>
      }
    >
      <Knot state="here" className="pt-6 pb-10 lg:pt-8 lg:[--knot-top:4.4rem]">
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <p className="font-semibold text-quiet">{t('version', { version: proposal.textVersion })}</p>
        <h1>{proposal.title}</h1>
        <p className="mt-4 text-lg text-quiet">
          <Goal priority={proposal} />
        </p>
        <Prose className="mt-5 text-lg" text={proposal.text} />
        {isOpen && mayReviseProposal(me, proposal) && (
          <p className="mt-6">
            <Link href={`/proposals/${proposalId}/edit`} className="button button-quiet">
              {t('edit')}
            </Link>
          </p>
        )}
      </Knot>
      <Knot
        as="section"
        isLast
        labelledBy="vote"
        state={isOpen ? 'open' : 'tied'}
        className="[--knot-top:0.5rem]"
      >
        <h2 id="vote">{t(isOpen ? 'vote' : 'settled')}</h2>
        {!isOpen && <p className="prose mt-2">{t(`outcome.${proposal.state}`)}</p>}
        {proposal.state === 'decided' && (
          <p className="mt-4">
            <Link href={`/priorities/${proposalId.replace('pro_', 'pri_')}`} className="button">
              {t('toPriority')}
            </Link>
          </p>
        )}
        {isOpen && mine.length === 0 && <p className="prose mt-2">{t('noSeat')}</p>}
        {isOpen &&
          mine.map((seat) => (
            <VoteForm
              key={seat.seatId}
              proposal={proposal}
              seat={seat}
              vote={votes.find(({ seatId }) => seatId === seat.seatId)}
            />
          ))}
      </Knot>
    </Frame>
  )
})
