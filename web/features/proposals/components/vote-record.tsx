import { useLocale, useTranslations } from 'next-intl'
import { councilIds } from '#shared/councils/council.ts'
import { hashOf, RecordedVote, type DecisionRecord } from '#shared/proposals/record.ts'
import { dayOf, timeAt, writtenDate } from '#web/lib/dates.ts'
import { Mark } from '#web/ui/mark.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { RollOfVotes } from './roll-of-votes.tsx'
import { Dissent } from './dissent.tsx'
import { Tallies } from './tallies.tsx'
import { VotesByKind } from './votes-by-kind.tsx'

type Props = { record: DecisionRecord; recorded: RecordedVote; isGenuine: boolean }

/** What a record says, and whether its characters still have the hash it was given when the vote closed. */
export async function readRecord(record: DecisionRecord): Promise<Props> {
  const recorded = RecordedVote.parse(JSON.parse(record.canonical))
  return { record, recorded, isGenuine: (await hashOf(record.canonical)) === record.hash }
}

/** One vote as it was: who sat, under which rules, what everybody said, and the text it was about. */
export function VoteRecord({ record, recorded, isGenuine }: Props) {
  const t = useTranslations('Record')
  const tallies = useTranslations('Tallies')
  const locale = useLocale()
  const { councils, text, opensAt, closesAt, textVersion } = recorded
  const ballots = councilIds.flatMap((councilId) =>
    councils[councilId].roll.map((seat) => ({ ...seat, councilId })),
  )
  const counted = { campaign: councils.campaign.tally, activists: councils.activists.tally }
  const rules = { campaign: councils.campaign.rules, activists: councils.activists.rules }
  const moment = (at: string) => `${writtenDate(locale, dayOf(at))}, ${timeAt(locale, at)}`
  return (
    <>
      <p className="prose text-lg">{t(`outcome.${recorded.outcome as 'decided'}`)}</p>
      <p className="mt-2 text-quiet">
        {t('time', { from: moment(opensAt), to: moment(closesAt), version: textVersion })}
      </p>
      <div className="mt-5">
        <Tallies tallies={counted} rules={rules} />
      </div>
      <dl className="mt-4 grid max-w-[36rem] gap-4 sm:grid-cols-2">
        {councilIds.map((councilId) => (
          <div key={councilId}>
            <dt className="font-semibold">{tallies(councilId)}</dt>
            <dd>
              {t(`answer.${councils[councilId].answer}`)}
              <span className="block text-[0.94rem] text-quiet">
                {t('rules', {
                  majority: t(`majority.${councils[councilId].rules.majority}`),
                  quorum: councils[councilId].rules.quorumPercent,
                })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <VotesByKind ballots={ballots} />
      <RollOfVotes ballots={ballots} />
      <Dissent ballots={ballots} />
      <section aria-labelledby="recorded" className="mt-8">
        <h2 id="recorded">{t('text')}</h2>
        <p className="mt-2 text-lg font-bold">{text.title}</p>
        <p className="prose mt-2">{text.summary}</p>
        {text.sections.map(({ sectionId, heading, text: words }, place) => (
          <section key={sectionId} className="mt-4">
            <h3>
              {place + 1}. {heading}
            </h3>
            <Prose text={words} />
          </section>
        ))}
      </section>
      <section aria-labelledby="seal" className="mt-8 border-t border-hair pt-5">
        <h2 id="seal">{t('seal')}</h2>
        <p className="mt-2 font-semibold">
          {isGenuine && <Mark shape="yes" />}
          {t(isGenuine ? 'genuine' : 'changed')}
        </p>
        <p className="mt-2">
          <code className="text-sm break-all">{record.hash}</code>
        </p>
        <p className="prose mt-2 text-[0.94rem] text-quiet">{t('how')}</p>
        <details className="no-print mt-2">
          <summary className="tapped gap-3 font-semibold">
            <span aria-hidden className="opener" />
            {t('characters')}
          </summary>
          <textarea
            readOnly
            rows={6}
            aria-label={t('characters')}
            defaultValue={record.canonical}
            className="input mt-2 font-mono text-sm"
          />
        </details>
      </section>
    </>
  )
}
