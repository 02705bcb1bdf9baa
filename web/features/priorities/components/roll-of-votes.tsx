import { useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import { Choice, type Vote } from '#shared/priorities/proposal.ts'

/** Who said what, by name: the record of the vote. */
export function RollOfVotes({ votes }: { votes: readonly Vote[] }) {
  const t = useTranslations('Vote')
  const councils = useTranslations('Tallies')
  return (
    <details className="mt-6">
      <summary className="tapped gap-3 font-semibold">
        <span aria-hidden className="opener" />
        {t('roll')}
      </summary>
      {councilIds.map((councilId) => (
        <section key={councilId} className="mt-3">
          <h3>{councils(councilId)}</h3>
          <dl>
            {Choice.options.map((choice) => (
              <div key={choice} className="mt-1">
                <dt className="font-semibold">{t(`choice.${choice}`)}</dt>
                <dd>{namesOf(votes, councilId, choice).join(', ') || t('nobody')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  )
}

const namesOf = (votes: readonly Vote[], councilId: string, choice: Choice) =>
  votes.filter((vote) => vote.councilId === councilId && vote.choice === choice).map(({ holder }) => holder)
