import { useTranslations } from 'next-intl'
import type { Proposal } from '#shared/priorities/proposal.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitProposal } from '../submit-proposal.ts'

/** The words, the goal and the period of a priority; empty, or filled with what is to be revised. */
export function ProposalForm({ proposal, today }: { proposal?: Proposal; today: string }) {
  const t = useTranslations('ProposalForm')
  const form = useTranslations('Form')
  return (
    <Form
      name="proposal"
      submit={submitProposal}
      hidden={proposal ? { proposalId: proposal.proposalId, version: String(proposal.version) } : {}}
      labels={{
        title: t('name'),
        text: t('text'),
        'goal.count': t('count'),
        'goal.unit': t('unit'),
        startsOn: t('startsOn'),
        endsOn: t('endsOn'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <TextField name="title" maxLength={90} required hint={t('nameHint')} defaultValue={proposal?.title} />
      <TextArea
        name="text"
        maxLength={6000}
        rows={10}
        required
        hint={t('textHint')}
        defaultValue={proposal?.text}
      />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextField
          name="goal.count"
          type="number"
          inputMode="numeric"
          min={1}
          required
          defaultValue={proposal?.goal.count}
        />
        <TextField name="goal.unit" maxLength={60} required defaultValue={proposal?.goal.unit} />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="startsOn" type="date" min={today} required defaultValue={proposal?.startsOn} />
        <TextField name="endsOn" type="date" min={today} required defaultValue={proposal?.endsOn} />
      </div>
      <button type="submit" className="button sm:justify-self-start">
        {t(proposal ? 'revise' : 'propose')}
      </button>
    </Form>
  )
}
