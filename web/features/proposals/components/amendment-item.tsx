import { useTranslations } from 'next-intl'
import type { Amendment } from '#shared/proposals/amendment.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import type { TextVersion } from '#shared/proposals/text.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitAmendmentAnswer } from '../submit-comment.ts'
import { submitStep } from '../submit-proposal.ts'
import { WordDiff } from './word-diff.tsx'

type Props = {
  amendment: Amendment
  text: TextVersion
  proposal: Proposal
  /** The reader answers for the text, and it is worked on. */
  mayAnswer: boolean
}

/** A change somebody proposes, against the section as it reads now. */
export function AmendmentItem({ amendment, text, proposal, mayAnswer }: Props) {
  const t = useTranslations('Amendment')
  const { amendmentId, kind, sectionId, heading, reason, by, state, answer, answeredBy } = amendment
  const place = text.sections.findIndex((section) => section.sectionId === sectionId)
  const present = text.sections[place]
  const isOpen = state === 'open' || state === 'voting'
  return (
    <article id={amendmentId} className="mt-4 border-l-[3px] border-ink pl-4">
      <p className="text-[0.94rem] text-quiet">
        <strong className="text-ink">{t(`kind.${kind}`, { number: place + 1 })}</strong> ·{' '}
        {t(`state.${state}`)} · {by.name}
      </p>
      {isOpen && kind === 'replace' && <WordDiff before={present?.text ?? ''} after={amendment.text ?? ''} />}
      {isOpen && kind === 'insert' && (
        <p className="whitespace-pre-line">
          <strong className="block">{heading}</strong>
          <ins className="bg-sheet font-semibold decoration-2">{amendment.text}</ins>
        </p>
      )}
      <p className="mt-1">
        <em>{t('because')}</em> {reason}
      </p>
      {answer && (
        <p className="mt-1">
          <strong>{answeredBy}:</strong> {answer}
        </p>
      )}
      {mayAnswer && state === 'open' && <Answer amendment={amendment} text={text} proposal={proposal} />}
    </article>
  )
}

function Answer({ amendment, text, proposal }: Omit<Props, 'mayAnswer'>) {
  const t = useTranslations('Amendment')
  const form = useTranslations('Form')
  const { amendmentId, proposalId, kind, textVersion } = amendment
  // Written for an older version: what the section reads now may be another one, so both have to be fitted together.
  const isOlder = kind === 'replace' && textVersion < text.textVersion
  return (
    <div className="mt-1">
      <Form
        opener={t('answer')}
        name={`answer-${amendmentId}`}
        submit={submitAmendmentAnswer}
        hidden={{ proposalId, amendmentId, textVersion: String(text.textVersion) }}
        labels={{ answer: t('why'), text: t('fitted') }}
        summary={form('summary')}
        className="grid gap-3"
      >
        {isOlder && (
          <TextArea
            name="text"
            rows={5}
            maxLength={3000}
            hint={t('fittedHint')}
            defaultValue={amendment.text}
          />
        )}
        <TextArea name="answer" rows={2} maxLength={600} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="outcome" value="adopted" className="button">
            {t('adopt')}
          </button>
          <button type="submit" name="outcome" value="rejected" className="button button-quiet">
            {t('reject')}
          </button>
        </div>
      </Form>
      <Form
        name={`vote-${amendmentId}`}
        submit={submitStep}
        hidden={{ proposalId, amendmentId, version: String(proposal.version), step: 'vote' }}
        summary={form('summary')}
        className="mt-3"
      >
        <button type="submit" className="tapped font-semibold underline">
          {t('letVote')}
        </button>
      </Form>
    </div>
  )
}
