import { useLocale, useTranslations } from 'next-intl'
import { majorityOf } from '#shared/priorities/count-votes.ts'
import type { Proposal } from '#shared/priorities/proposal.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

/** One text before the councils: how it stands in each of them, and since when. */
export function ProposalItem({ proposal, isLast }: { proposal: Proposal; isLast: boolean }) {
  const t = useTranslations('Councils')
  const locale = useLocale()
  const { proposalId, title, state, proposedBy, proposedAt, tallies } = proposal
  return (
    <Knot
      as="li"
      isLast={isLast}
      state={state === 'proposed' ? 'open' : 'tied'}
      className="pb-8 [--knot-top:0.35em]"
    >
      <p className="text-quiet">
        {t(`state.${state}`)} ·{' '}
        {t('by', { name: proposedBy.name, on: writtenDate(locale, dayOf(proposedAt)) })}
      </p>
      <Link href={`/proposals/${proposalId}`} className="text-lg font-bold">
        {title}
      </Link>
      <p className="text-[0.94rem]">
        {(['campaign', 'activists'] as const).map((councilId) => (
          <span key={councilId} className="mr-4 inline-block tabular-nums">
            {t(`stands.${councilId}`, {
              yes: tallies[councilId].yes,
              needed: majorityOf(tallies[councilId].seats),
            })}
          </span>
        ))}
      </p>
    </Knot>
  )
}
