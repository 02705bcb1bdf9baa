import { useTranslations } from 'next-intl'
import { MajorityRule, type CouncilRules } from '#shared/councils/rules.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitRules } from '../submit-seat.ts'

const proposers = ['seats', 'coordinators', 'members'] as const

/** New rules of a council, beginning with those of today. */
export function RulesForm({ rules, today }: { rules: CouncilRules; today: string }) {
  const t = useTranslations('RulesForm')
  const form = useTranslations('Form')
  const { councilId } = rules
  const fields = [
    'from',
    'quorumPercent',
    'majority',
    'votingDays',
    'proposers',
    'endorsements.districts',
    'endorsements.states',
  ] as const
  return (
    <div className="mt-4 border-t border-hair">
      <Form
        opener={t('title')}
        name={`rules-${councilId}`}
        submit={submitRules}
        hidden={{ councilId }}
        labels={Object.fromEntries(fields.map((field) => [field, t(field)]))}
        summary={form('summary')}
        className="mt-2 grid max-w-[34rem] gap-4 pb-4 sm:grid-cols-2"
      >
        <TextField name="from" type="date" min={today} defaultValue={today} required />
        <TextField name="quorumPercent" type="number" min={0} max={100} defaultValue={rules.quorumPercent} />
        <SelectField
          name="majority"
          defaultValue={rules.majority}
          options={MajorityRule.options.map((value) => ({ value, label: t(`majorities.${value}`) }))}
        />
        <TextField name="votingDays" type="number" min={1} max={60} defaultValue={rules.votingDays} />
        <SelectField
          name="proposers"
          defaultValue={rules.proposers}
          options={proposers.map((value) => ({ value, label: t(`who.${value}`) }))}
        />
        <div className="grid grid-cols-2 gap-4 sm:col-span-2">
          <TextField
            name="endorsements.districts"
            type="number"
            min={1}
            max={400}
            defaultValue={rules.endorsements.districts}
          />
          <TextField
            name="endorsements.states"
            type="number"
            min={1}
            max={16}
            defaultValue={rules.endorsements.states}
          />
        </div>
        <button type="submit" className="button sm:justify-self-start">
          {t('set')}
        </button>
      </Form>
    </div>
  )
}
