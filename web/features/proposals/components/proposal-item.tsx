import { useLocale, useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import { isSettled, type Proposal } from '#shared/proposals/proposal.ts'
import { dayOf, timeAt, writtenDate, writtenDay } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { StandingBar } from './standing-bar.tsx'

/** One text before the councils: what happens with it now, and how it stands in each of them. */
export function ProposalItem({ proposal, isLast }: { proposal: Proposal; isLast: boolean }) {
  const t = useTranslations('Councils')
  const names = useTranslations('Tallies')
  const locale = useLocale()
  const {
    proposalId,
    title,
    state,
    proposedBy,
    proposedAt,
    closesAt,
    tallies,
    openConcerns,
    openAmendments,
  } = proposal
  const open = [
    openConcerns > 0 && t('openConcerns', { count: openConcerns }),
    openAmendments > 0 && t('openAmendments', { count: openAmendments }),
  ].filter(Boolean)
  return (
    <Knot
      as="li"
      isLast={isLast}
      state={isSettled(proposal) ? 'tied' : 'open'}
      className="pb-8 [--knot-top:0.35em]"
    >
      <p className="text-quiet">
        <strong className="text-ink">{t(`state.${state}`)}</strong>
        {state === 'voting' && closesAt && (
          <> · {t('until', { day: writtenDay(locale, dayOf(closesAt)), time: timeAt(locale, closesAt) })}</>
        )}
      </p>
      <Link href={`/proposals/${proposalId}`} className="text-lg font-bold">
        {title}
      </Link>
      <p className="text-[0.94rem] text-quiet">
        {t('by', { name: proposedBy.name, on: writtenDate(locale, dayOf(proposedAt)) })}
        {open.length > 0 && <> · {open.join(', ')}</>}
      </p>
      {proposal.round > 0 && (
        <dl className="mt-2 grid max-w-[30rem] gap-x-6 gap-y-1 sm:grid-cols-2">
          {councilIds.map((councilId) => (
            <div key={councilId}>
              <dt className="text-sm text-quiet">{names(councilId)}</dt>
              <dd>
                <StandingBar tally={tallies[councilId]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Knot>
  )
}
