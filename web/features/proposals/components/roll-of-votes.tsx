import { useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import { choices, type Ballot, type Choice } from '#shared/proposals/ballot.ts'

type Paper = Pick<Ballot, 'councilId' | 'choice' | 'holder' | 'deputy' | 'castBy'>

/** Who said what, by name. */
export function RollOfVotes({ ballots }: { ballots: readonly Paper[] }) {
  const t = useTranslations('Vote')
  const councils = useTranslations('Tallies')
  const named = ({ holder, deputy, castBy }: Paper) =>
    castBy === 'deputy' && deputy ? t('forSeat', { deputy, holder }) : holder
  const names = (councilId: string, choice: Choice | undefined) =>
    ballots
      .filter((paper) => paper.councilId === councilId && paper.choice === choice)
      .map(named)
      .join(', ')
  return (
    <details className="mt-4">
      <summary className="tapped gap-3 font-semibold">
        <span aria-hidden className="opener" />
        {t('roll')}
      </summary>
      {councilIds.map((councilId) => (
        <section key={councilId} className="mt-3">
          <h3>{councils(councilId)}</h3>
          <dl>
            {[...choices, undefined].map((choice) => (
              <div key={choice ?? 'silent'} className="mt-1">
                <dt className="font-semibold">{choice ? t(`choice.${choice}`) : councils('silent')}</dt>
                <dd>{names(councilId, choice) || t('nobody')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  )
}
