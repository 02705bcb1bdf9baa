import { useTranslations } from 'next-intl'
import { councilIds, type CouncilId } from '#shared/councils/council.ts'
import type { CouncilRules } from '#shared/councils/rules.ts'
import type { Tallies as BothTallies, Tally } from '#shared/proposals/ballot.ts'
import { quorumOf, votesIn, yesNeeded } from '#shared/proposals/count-votes.ts'

const voices = ['yes', 'no', 'abstain', 'silent'] as const
type Voice = (typeof voices)[number]
type Rules = Pick<CouncilRules, 'quorumPercent' | 'majority'>

const colours: Record<Voice, string> = {
  yes: 'fill-red',
  no: 'fill-sea',
  abstain: 'fill-ochre',
  silent: 'fill-edge',
}

const countOf = (tally: Tally, voice: Voice) =>
  voice === 'silent' ? tally.seats - votesIn(tally) : tally[voice]

type Props = { tallies: BothTallies; rules: Record<CouncilId, Rules> }

/** The two councils face to face: from the middle outwards, with the majority each of them needs as a line. */
export function Tallies({ tallies, rules }: Props) {
  const t = useTranslations('Tallies')
  const [campaign, activists] = councilIds.map((councilId) => ({
    tally: tallies[councilId],
    rules: rules[councilId],
  })) as [One, One]
  return (
    <table className="w-full max-w-[32rem] table-fixed text-[0.94rem]">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="align-bottom leading-tight">
          <th scope="col" className="pr-2 pb-1 text-right">
            {t('campaign')}
            <Needed {...campaign} />
          </th>
          <th scope="col" className="pb-1 pl-2 text-left">
            {t('activists')}
            <Needed {...activists} />
          </th>
        </tr>
      </thead>
      {voices.map((voice) => (
        <tbody key={voice}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="pt-2 text-center font-normal">
              {t(voice)}
            </th>
          </tr>
          <tr>
            <td className="border-r border-ink p-0">
              <Bar {...campaign} voice={voice} isLeft />
            </td>
            <td className="border-l border-ink p-0">
              <Bar {...activists} voice={voice} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

type One = { tally: Tally; rules: Rules }

function Needed({ tally, rules }: One) {
  const t = useTranslations('Tallies')
  const missing = quorumOf(rules, tally) - votesIn(tally)
  return (
    <span className="block text-sm font-normal text-quiet">
      {t('majority', { majority: yesNeeded(rules, tally), seats: tally.seats })}
      {missing > 0 && <span className="block">{t('quorum', { missing })}</span>}
    </span>
  )
}

/** All seats of a council would fill so many per cent of its side; the rest is for the number. */
const fullWidth = 84
/** As far from the end of a bar, the line of the majority would run through its number. */
const lineNeeds = 16

function Bar({ tally, rules, voice, isLeft = false }: One & { voice: Voice; isLeft?: boolean }) {
  const count = countOf(tally, voice)
  const widthOf = (seats: number) => (seats / Math.max(tally.seats, 1)) * fullWidth
  const needed = widthOf(Math.min(yesNeeded(rules, tally), tally.seats))
  const end = widthOf(count)
  // A number that would stand on the line of the majority stands behind it.
  const isNearLine = voice === 'yes' && end < needed && needed - end < lineNeeds
  const label = isNearLine ? needed : end
  const at = (distance: number) => `${isLeft ? 100 - distance : distance}%`
  return (
    <svg width="100%" height="28" className="block overflow-visible">
      <rect x={isLeft ? at(end) : '0'} width={`${end}%`} y="3" height="22" className={colours[voice]} />
      {voice === 'yes' && (
        <line x1={at(needed)} x2={at(needed)} y2="28" strokeWidth="2" className="stroke-ink" />
      )}
      <text
        x={at(label)}
        dx={isLeft ? -7 : 7}
        y="19.5"
        textAnchor={isLeft ? 'end' : 'start'}
        className="fill-ink text-base font-bold"
      >
        {count}
      </text>
    </svg>
  )
}
