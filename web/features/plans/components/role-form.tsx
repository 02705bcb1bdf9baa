import { useTranslations } from 'next-intl'
import { ResponsibilityKind } from '#shared/campaigns/template.ts'
import type { Responsibility } from '#shared/plans/plan.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitResponsibility } from '../submit-plan.ts'
import { Meanwhile } from '#web/ui/form/meanwhile.tsx'

type Props = { chapterId: string; planId: string; role?: Responsibility }

/** A responsibility: a new one, or one that is there already. */
export function RoleForm({ chapterId, planId, role }: Props) {
  const t = useTranslations('Plan')
  const form = useTranslations('Form')
  const found =
    role &&
    JSON.stringify({
      kind: role.kind,
      ...(role.title && { title: role.title }),
      ...(role.person && { person: role.person.name }),
      isWanted: role.isWanted,
    })
  return (
    <Form
      name="role"
      submit={submitResponsibility}
      hidden={{
        chapterId,
        planId,
        ...(role && found && { responsibilityId: role.responsibilityId, kind: role.kind, was: found }),
      }}
      labels={{ person: t('who'), title: t('roleTitle'), kind: t('roleKind') }}
      summary={form('summary')}
      className="mt-6 grid max-w-[28rem] gap-5"
    >
      {!role && (
        <SelectField
          name="kind"
          defaultValue="own"
          options={ResponsibilityKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      )}
      {(!role || role.kind === 'own') && (
        <TextField name="title" maxLength={60} hint={t('roleTitleHint')} defaultValue={role?.title} />
      )}
      <TextField name="person" maxLength={80} hint={t('personHint')} defaultValue={role?.person?.name} />
      <CheckField name="isWanted" defaultChecked={role?.isWanted ?? false}>
        {t('askPublic')}
      </CheckField>
      <button type="submit" className="button sm:justify-self-start">
        {t(role ? 'save' : 'add')}
      </button>
      {role && found && (
        <Meanwhile
          found={found}
          words={{ title: t('meanwhile'), keep: t('saveMine'), nothing: t('unsaid') }}
          told={[
            { field: 'title', name: t('roleTitle'), lines: role.title ? [role.title] : [] },
            {
              field: 'person',
              name: t('who'),
              lines: [role.person?.name ?? t(role.isWanted ? 'wanted' : 'nobody')],
            },
          ]}
        />
      )}
    </Form>
  )
}
