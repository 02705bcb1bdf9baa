import { useTranslations } from 'next-intl'
import { choices, type Ballot } from '#shared/proposals/ballot.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitVote } from '../submit-vote.ts'

type Props = { proposal: Proposal; paper: Ballot; isDeputy: boolean }

/** Three buttons, each of which says what it means. A later press replaces the earlier one. */
export function VoteForm({ proposal: { proposalId, textVersion, round }, paper, isDeputy }: Props) {
  const t = useTranslations('Vote')
  const form = useTranslations('Form')
  const { seatId, councilId, choice, castBy, holder, deputy, reason } = paper
  const other = castBy && castBy !== (isDeputy ? 'deputy' : 'holder')
  const legend = isDeputy ? t(`deputyOf.${councilId}`, { holder }) : t(`seat.${councilId}`)
  if (other)
    return (
      <p className="mt-3">
        <strong className="block">{legend}</strong>
        {t(isDeputy ? 'holderVoted' : 'deputyVoted', { holder, deputy: deputy ?? '' })}
      </p>
    )
  return (
    <Form
      name={`vote-${seatId}`}
      submit={submitVote}
      hidden={{ proposalId, seatId, round: String(round), textVersion: String(textVersion) }}
      labels={{ reason: t('reason') }}
      summary={form('summary')}
      className="mt-3"
    >
      <fieldset>
        <legend className="font-semibold">{legend}</legend>
        <p className="mb-3 text-quiet">
          {choice ? t('voted', { choice: t(`choice.${choice}`) }) : t('open')}
        </p>
        <div className="grid gap-3 sm:grid-cols-3">
          {choices.map((one) => (
            <button
              key={one}
              type="submit"
              name="choice"
              value={one}
              aria-pressed={choice === one}
              className={`button flex-col ${choice === one ? '' : 'button-quiet'}`}
            >
              {t(`choice.${one}`)}
              <span className="text-sm font-normal">{t(`means.${one}`)}</span>
            </button>
          ))}
        </div>
        <details className="mt-3" open={Boolean(reason)}>
          <summary className="tapped gap-3">
            <span aria-hidden className="opener" />
            {t('giveReason')}
          </summary>
          <TextArea name="reason" maxLength={600} rows={3} hint={t('reasonHint')} defaultValue={reason} />
        </details>
      </fieldset>
    </Form>
  )
}
