import { useTranslations } from 'next-intl'
import type { Target } from '#shared/campaigns/frame.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitAdoption } from '../submit-plan.ts'
import { firstKinds } from './first-kinds.ts'
import { TargetFields, useTargetLabels } from './target-fields.tsx'

type Props = {
  chapterId: string
  campaignId: string
  beginnings: readonly { value: string; title: string; about: string }[]
  suggested: readonly Target[]
  myName: string
}

/** Three steps on one page: what to begin with, the own targets, the first names. */
export function AdoptForm({ chapterId, campaignId, beginnings, suggested, myName }: Props) {
  const t = useTranslations('Adopt')
  const plan = useTranslations('Plan')
  const targets = useTargetLabels()
  const form = useTranslations('Form')
  return (
    <Form
      name="adopt"
      submit={submitAdoption}
      hidden={{ chapterId, campaignId }}
      labels={{
        from: t('from'),
        ...targets,
        ...Object.fromEntries(firstKinds.map((kind) => [`person.${kind}`, plan(`kind.${kind}`)])),
      }}
      summary={form('summary')}
      className="mt-8 grid max-w-[36rem] gap-10"
    >
      <section aria-labelledby="step-1">
        <h2 id="step-1" className="mb-3">
          {t('step1')}
        </h2>
        <RadioField
          name="from"
          defaultValue={beginnings[0]?.value}
          options={beginnings.map(({ value, title, about }) => ({
            value,
            label: (
              <>
                <strong>{title}</strong>
                <br />
                <span className="text-quiet">{about}</span>
              </>
            ),
          }))}
        />
      </section>
      <section aria-labelledby="step-2">
        <h2 id="step-2">{t('step2')}</h2>
        <p className="prose mt-2 mb-3">{t('step2Text')}</p>
        <TargetFields targets={suggested} />
      </section>
      <section aria-labelledby="step-3">
        <h2 id="step-3">{t('step3')}</h2>
        <p className="prose mt-2 mb-3">{t('step3Text')}</p>
        <div className="grid gap-4">
          {firstKinds.map((kind) => (
            <div key={kind} className="grid items-end gap-x-4 border-t border-hair pt-3 sm:grid-cols-2">
              <TextField
                name={`person.${kind}`}
                maxLength={80}
                defaultValue={kind === 'lead' ? myName : undefined}
              />
              <CheckField name={`wanted.${kind}`}>{plan('askPublic')}</CheckField>
            </div>
          ))}
        </div>
      </section>
      <button type="submit" className="button sm:justify-self-start">
        {t('adopt')}
      </button>
    </Form>
  )
}
