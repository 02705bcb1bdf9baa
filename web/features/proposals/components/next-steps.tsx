import { useTranslations } from 'next-intl'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitStep } from '../submit-proposal.ts'

type Props = {
  proposal: Proposal
  isSponsor: boolean
  maySponsor: boolean
  mayOpenVote: boolean
  isSensing: boolean
}

/** What the reader can do with the text now: work on it, ask, let the councils vote, or put their name to it. */
export function NextSteps({ proposal, isSponsor, maySponsor, mayOpenVote, isSensing }: Props) {
  const t = useTranslations('NextStep')
  const { proposalId, state, openConcerns, openAmendments } = proposal
  const isDraft = state === 'draft'
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3">
      {isSponsor && isDraft && <Step proposal={proposal} step="publish" isMain />}
      {isSponsor && (
        <Link href={`/proposals/${proposalId}/edit`} className="button button-quiet">
          {t('edit')}
        </Link>
      )}
      {isSponsor && !isDraft && !isSensing && <Step proposal={proposal} step="sense" days={3} />}
      {maySponsor && <Step proposal={proposal} step="sponsor" />}
      {mayOpenVote && !isDraft && (
        <>
          <Step proposal={proposal} step="vote" isMain />
          {openConcerns + openAmendments > 0 && (
            <p className="w-full text-quiet">
              {t('stillOpen', { concerns: openConcerns, amendments: openAmendments })}
            </p>
          )}
        </>
      )}
    </div>
  )
}

type StepProps = {
  proposal: Proposal
  step: 'publish' | 'sense' | 'sponsor' | 'vote'
  days?: number
  isMain?: boolean
}

function Step({ proposal: { proposalId, version, state }, step, days, isMain = false }: StepProps) {
  const t = useTranslations('NextStep')
  const form = useTranslations('Form')
  const label = step === 'vote' && state === 'conciliation' ? 'voteAgain' : step
  return (
    <Form
      name={`step-${step}`}
      submit={submitStep}
      hidden={{ proposalId, version: String(version), step, ...(days && { days: String(days) }) }}
      summary={form('summary')}
    >
      <button type="submit" className={`button ${isMain ? '' : 'button-quiet'}`}>
        {t(label)}
      </button>
    </Form>
  )
}
