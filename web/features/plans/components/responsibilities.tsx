import { useTranslations } from 'next-intl'
import { ResponsibilityKind } from '#shared/campaigns/template.ts'
import type { Responsibility } from '#shared/plans/plan.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { submitResponsibility } from '../submit-plan.ts'

type Props = {
  chapterId: string
  planId: string
  responsibilities: readonly Responsibility[]
  mayChange: boolean
}

/** Who stands for what; a name on every line, or the word that somebody is wanted. */
export function Responsibilities({ chapterId, planId, responsibilities, mayChange }: Props) {
  const t = useTranslations('Plan')
  const order = (one: Responsibility) => ResponsibilityKind.options.indexOf(one.kind)
  return (
    <>
      <ul>
        {responsibilities
          .toSorted((a, b) => order(a) - order(b))
          .map((role) => (
            <li key={role.responsibilityId} className="border-t border-hair py-2">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="font-semibold">{role.title ?? t(`kind.${role.kind}`)}</span>
                <span className={role.person ? '' : 'font-semibold text-red'}>
                  {role.person ? (
                    role.person.name === '·' ? (
                      t('somebody')
                    ) : (
                      role.person.name
                    )
                  ) : (
                    <>
                      <Mark shape="few" />
                      {t(role.isWanted ? 'wanted' : 'nobody')}
                    </>
                  )}
                </span>
              </p>
              {mayChange && (
                <details className="no-print">
                  <summary className="tapped text-[0.94rem]">{t('change')}</summary>
                  <RoleForm chapterId={chapterId} planId={planId} role={role} />
                </details>
              )}
            </li>
          ))}
      </ul>
      {mayChange && (
        <details className="no-print border-t border-hair">
          <summary className="tapped">{t('addRole')}</summary>
          <RoleForm chapterId={chapterId} planId={planId} />
        </details>
      )}
    </>
  )
}

function RoleForm({ chapterId, planId, role }: { chapterId: string; planId: string; role?: Responsibility }) {
  const t = useTranslations('Plan')
  const form = useTranslations('Form')
  const was = role && {
    kind: role.kind,
    ...(role.title && { title: role.title }),
    ...(role.person && { person: role.person.name }),
    isWanted: role.isWanted,
  }
  return (
    <Form
      name={`role-${role?.responsibilityId ?? 'new'}`}
      submit={submitResponsibility}
      hidden={{
        chapterId,
        planId,
        ...(role && { responsibilityId: role.responsibilityId, kind: role.kind, was: JSON.stringify(was) }),
      }}
      labels={{ person: t('who'), title: t('roleTitle'), kind: t('roleKind') }}
      summary={form('summary')}
      className="mb-3 grid max-w-[28rem] gap-3"
    >
      {!role && (
        <SelectField
          name="kind"
          defaultValue="own"
          options={ResponsibilityKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      )}
      {(!role || role.kind === 'own') && <TextField name="title" maxLength={60} defaultValue={role?.title} />}
      <TextField name="person" maxLength={80} defaultValue={role?.person?.name} />
      <CheckField name="isWanted" defaultChecked={role?.isWanted ?? false}>
        {t('askPublic')}
      </CheckField>
      <button type="submit" className="button button-quiet justify-self-start">
        {t(role ? 'save' : 'add')}
      </button>
    </Form>
  )
}
