import { useTranslations } from 'next-intl'
import type { Plan } from '#shared/plans/plan.ts'
import { Form } from '#web/ui/form/form.tsx'
import { submitTargets } from '../submit-plan.ts'
import { TargetFields, useTargetLabels } from './target-fields.tsx'

/** The own targets of a plan. */
export function TargetsForm({ plan: { chapterId, planId, targets, version } }: { plan: Plan }) {
  const t = useTranslations('Plan')
  const form = useTranslations('Form')
  return (
    <Form
      name="targets"
      submit={submitTargets}
      hidden={{ chapterId, planId, version: String(version) }}
      labels={useTargetLabels()}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <TargetFields targets={targets} />
      <button type="submit" className="button sm:justify-self-start">
        {t('save')}
      </button>
    </Form>
  )
}
