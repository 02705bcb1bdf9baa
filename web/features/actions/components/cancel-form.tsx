import { useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitCancellation } from '../submit-cancellation.ts'

/** Calling off tells people, so it stands behind one more tap and says how many hear of it. */
export function CancelForm({ action }: { action: ActionWithShifts }) {
  const t = useTranslations('Cancel')
  const form = useTranslations('Form')
  const scopes = useTranslations('ActionForm.scopes')
  const { chapterId, actionId, version, seriesId } = action
  return (
    <div className="mt-6 border-t border-hair pt-4">
      <Form
        opener={t('title')}
        name="cancel"
        submit={submitCancellation}
        hidden={{ chapterId, actionId, version: String(version) }}
        labels={{ reason: t('reason'), scope: t('scope') }}
        summary={form('summary')}
        className="mt-4 grid max-w-[36rem] gap-5"
      >
        <p className="prose">{t('tells', { people: action.placesTaken })}</p>
        <TextField name="reason" maxLength={300} required hint={t('reasonHint')} />
        {seriesId && (
          <RadioField
            name="scope"
            defaultValue="this"
            options={(['this', 'following'] as const).map((value) => ({ value, label: scopes(value) }))}
          />
        )}
        <button type="submit" className="button sm:justify-self-start">
          {t('send')}
        </button>
      </Form>
    </div>
  )
}
