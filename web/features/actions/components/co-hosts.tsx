import { useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { submitInvitation } from '../submit-co-host.ts'

/** Who carries the action along, and a way to ask one more chapter. */
export function CoHosts({
  action,
  chapters,
}: {
  action: ActionWithShifts
  chapters: readonly ChapterSummary[]
}) {
  const t = useTranslations('CoHosts')
  const form = useTranslations('Form')
  const { chapterId, actionId, coHosts } = action
  const asked = new Set([
    chapterId,
    ...coHosts.filter(({ state }) => state !== 'declined').map((one) => one.chapterId),
  ])
  return (
    <>
      <ul>
        {coHosts.map(({ chapterId: id, name, state }) => (
          <li key={id} className="border-t border-hair py-2">
            <strong>{name}</strong> · {t(`states.${state}`)}
          </li>
        ))}
      </ul>
      <Form
        name="co-host"
        submit={submitInvitation}
        hidden={{ chapterId, actionId }}
        labels={{ invited: t('whom'), chapterId: t('whom') }}
        summary={form('summary')}
        className="mt-3 grid max-w-[36rem] gap-3"
      >
        <SelectField
          name="invited"
          options={chapters
            .filter((one) => !asked.has(one.chapterId))
            .map((one) => ({ value: one.chapterId, label: one.name }))}
        />
        <button type="submit" className="button button-quiet justify-self-start">
          {t('invite')}
        </button>
      </Form>
    </>
  )
}
