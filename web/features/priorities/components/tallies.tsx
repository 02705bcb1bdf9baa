import { useTranslations } from 'next-intl'
import { majorityOf } from '#shared/priorities/count-votes.ts'
import type { Tallies as BothTallies, Tally } from '#shared/priorities/proposal.ts'

const voices = ['yes', 'no', 'abstain', 'silent'] as const
type Voice = (typeof voices)[number]

const colours: Record<Voice, string> = {
  yes: 'fill-red',
  no: 'fill-sea',
  abstain: 'fill-ochre',
  silent: 'fill-edge',
}

const countOf = (tally: Tally, voice: Voice) =>
  voice === 'silent' ? tally.seats - tally.yes - tally.no - tally.abstain : tally[voice]

/** The two councils face to face: from the middle outwards, with the majority each of them needs as a line. */
export function Tallies({ tallies: { campaign, activists } }: { tallies: BothTallies }) {
  const t = useTranslations('Tallies')
  return (
    <table className="w-full max-w-[32rem] table-fixed text-[0.94rem]">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="align-bottom leading-tight">
          <th scope="col" className="pr-2 pb-1 text-right">
            {t('campaign')}
            <Needed tally={campaign} />
          </th>
          <th scope="col" className="pb-1 pl-2 text-left">
            {t('activists')}
            <Needed tally={activists} />
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
              <Bar tally={campaign} voice={voice} isLeft />
            </td>
            <td className="border-l border-ink p-0">
              <Bar tally={activists} voice={voice} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

function Needed({ tally: { seats } }: { tally: Tally }) {
  const t = useTranslations('Tallies')
  return (
    <span className="block text-sm font-normal text-quiet">
      {t('majority', { majority: majorityOf(seats), seats })}
    </span>
  )
}

/** All seats of a council would fill so many per cent of its side; the rest is for the number. */
const fullWidth = 84
/** As far from the end of a bar, the line of the majority would run through its number. */
const lineNeeds = 16

function Bar({ tally, voice, isLeft = false }: { tally: Tally; voice: Voice; isLeft?: boolean }) {
  const count = countOf(tally, voice)
  const widthOf = (seats: number) => (seats / Math.max(tally.seats, 1)) * fullWidth
  const needed = widthOf(majorityOf(tally.seats))
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
