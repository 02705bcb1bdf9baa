import { useTranslations } from 'next-intl'
import { councilIds, SeatKind } from '#shared/councils/council.ts'
import { choices, type Ballot, type Choice } from '#shared/proposals/ballot.ts'

const colours: Record<Choice | 'silent', string> = {
  yes: 'bg-red',
  no: 'bg-sea',
  abstain: 'bg-ochre',
  silent: 'bg-edge',
}
const voices = [...choices, 'silent'] as const

type Paper = Pick<Ballot, 'councilId' | 'kind' | 'choice'>

/** How each kind of seat voted: one square a seat, in the order yes, no, abstained, silent. */
export function VotesByKind({ ballots }: { ballots: readonly Paper[] }) {
  const t = useTranslations('Vote')
  const councils = useTranslations('Councils')
  const names = useTranslations('Tallies')
  return (
    <details className="mt-4">
      <summary className="tapped gap-3 font-semibold">
        <span aria-hidden className="opener" />
        {t('byKind')}
      </summary>
      {councilIds.map((councilId) => (
        <div key={councilId} className="mt-3">
          <h3>{names(councilId)}</h3>
          {SeatKind.options.map((kind) => {
            const own = ballots.filter((paper) => paper.councilId === councilId && paper.kind === kind)
            if (own.length === 0) return null
            const counts = voices.map((voice) => ({
              voice,
              count: own.filter(({ choice }) => (choice ?? 'silent') === voice).length,
            }))
            return (
              <div key={kind} className="mt-2">
                <p className="text-[0.94rem]">
                  {councils(`kind.${kind}`)}:{' '}
                  {counts
                    .filter(({ count }) => count > 0)
                    .map(({ voice, count }) => `${count} ${names(voice)}`)
                    .join(', ')}
                </p>
                <p aria-hidden className="mt-1 flex flex-wrap gap-[3px]">
                  {counts.flatMap(({ voice, count }) =>
                    Array.from({ length: count }, (_, n) => (
                      <span key={`${voice} ${n}`} className={`block size-4 ${colours[voice]}`} />
                    )),
                  )}
                </p>
              </div>
            )
          })}
        </div>
      ))}
    </details>
  )
}
