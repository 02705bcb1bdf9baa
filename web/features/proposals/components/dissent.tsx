import { useTranslations } from 'next-intl'
import type { Ballot } from '#shared/proposals/ballot.ts'

type Paper = Pick<Ballot, 'seatId' | 'choice' | 'holder' | 'reason'>

/** What those say who said no: it stays with the decision. */
export function Dissent({ ballots }: { ballots: readonly Paper[] }) {
  const t = useTranslations('Vote')
  const reasons = ballots.filter(({ choice, reason }) => choice === 'no' && reason)
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby="dissent" className="mt-8">
      <h2 id="dissent">{t('dissent')}</h2>
      {reasons.map(({ seatId, holder, reason }) => (
        <figure key={seatId} className="mt-3 border-l-[3px] border-sea pl-4">
          <blockquote className="whitespace-pre-line">{reason}</blockquote>
          <figcaption className="text-[0.94rem] text-quiet">{holder}</figcaption>
        </figure>
      ))}
    </section>
  )
}
