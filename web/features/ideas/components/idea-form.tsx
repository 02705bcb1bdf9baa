import { useLocale, useTranslations } from 'next-intl'
import { ActionType } from '#shared/actions/action.ts'
import { ideaConsentText } from '#shared/ideas/consent.ts'
import { PlaceFields } from '#web/features/actions/components/place-fields.tsx'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitIdea } from '../submit-idea.ts'

/** An action somebody would like to see, and who they are; no account. */
export function IdeaForm({ chapterId, today }: { chapterId: string; today: string }) {
  const t = useTranslations('Idea')
  const form = useTranslations('Form')
  const action = useTranslations('ActionForm')
  const types = useTranslations('ActionType')
  const locale = useLocale()
  return (
    <Form
      name="idea"
      submit={submitIdea}
      hidden={{ chapterId }}
      labels={{
        type: action('type'),
        title: t('what'),
        description: t('how'),
        'place.name': action('place.name'),
        'place.street': action('place.street'),
        'place.postcode': action('place.postcode'),
        'place.city': action('place.city'),
        on: action('on'),
        from: action('shift.from'),
        to: action('shift.to'),
        name: t('name'),
        email: t('email'),
        consent: t('consent'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      <TextField name="title" maxLength={90} required hint={t('whatHint')} />
      <SelectField
        name="type"
        options={ActionType.options.map((type) => ({ value: type, label: types(type) }))}
      />
      <TextArea name="description" maxLength={4000} rows={4} required hint={t('howHint')} />
      <PlaceFields place={undefined} />
      <TextField name="on" type="date" min={today} required className="max-w-[14rem]" />
      <div className="grid grid-cols-2 gap-3">
        <TextField name="from" type="time" required />
        <TextField name="to" type="time" required />
      </div>
      <TextField name="name" autoComplete="name" maxLength={80} required />
      <TextField name="email" type="email" autoComplete="email" maxLength={254} required />
      <CheckField name="consent">{ideaConsentText[locale]}</CheckField>
      <button type="submit" className="button sm:justify-self-start">
        {t('send')}
      </button>
    </Form>
  )
}
