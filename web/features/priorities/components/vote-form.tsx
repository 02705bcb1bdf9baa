import { useTranslations } from 'next-intl'
import type { Seat } from '#shared/councils/council.ts'
import { Choice, type Proposal, type Vote } from '#shared/priorities/proposal.ts'
import { Form } from '#web/ui/form/form.tsx'
import { submitVote } from '../submit-vote.ts'

type Props = { proposal: Proposal; seat: Seat; vote: Vote | undefined }

/** Three buttons, each of which says what it means. A later press replaces the earlier one. */
export function VoteForm({ proposal: { proposalId, textVersion }, seat: { councilId }, vote }: Props) {
  const t = useTranslations('Vote')
  const form = useTranslations('Form')
  return (
    <Form
      name={`vote-${councilId}`}
      submit={submitVote}
      hidden={{ proposalId, councilId, textVersion: String(textVersion) }}
      summary={form('summary')}
      className="mt-3"
    >
      <fieldset>
        <legend className="font-semibold">{t(`seat.${councilId}`)}</legend>
        <p className="mb-3 text-quiet">
          {vote ? t('voted', { choice: t(`choice.${vote.choice}`) }) : t('open')}
        </p>
        <div className="grid gap-3 sm:grid-cols-3">
          {Choice.options.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="choice"
              value={choice}
              aria-pressed={vote?.choice === choice}
              className={`button flex-col ${vote?.choice === choice ? '' : 'button-quiet'}`}
            >
              {t(`choice.${choice}`)}
              <span className="text-sm font-normal">{t(`means.${choice}`)}</span>
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  )
}
