import { useTranslations } from 'next-intl'
import { councilIds, type CouncilId } from '#shared/councils/council.ts'
import type { Session } from '#shared/sessions/session.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { ChoicesField } from '#web/ui/form/choices-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitSession } from '../submit-session.ts'

type Props = {
  session?: Session
  today: string
  /** The councils the reader keeps sessions of. */
  own: readonly CouncilId[]
}

/** When, where, and who meets. */
export function SessionForm({ session, today, own }: Props) {
  const t = useTranslations('SessionForm')
  const names = useTranslations('Tallies')
  const form = useTranslations('Form')
  const chosen = session?.councilIds ?? own
  return (
    <Form
      name="session"
      submit={submitSession}
      hidden={session ? { sessionId: session.sessionId, version: String(session.version) } : {}}
      labels={Object.fromEntries(
        (['councilIds', 'date', 'from', 'to', 'place', 'link'] as const).map((field) => [field, t(field)]),
      )}
      summary={form('summary')}
      className="mt-6 grid max-w-[34rem] gap-5"
    >
      <ChoicesField name="councilIds">
        {councilIds.map((councilId) => (
          <CheckField
            key={councilId}
            name={`councilIds.${councilId}`}
            defaultChecked={chosen.includes(councilId)}
          >
            {names(councilId)}
          </CheckField>
        ))}
      </ChoicesField>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1.6fr_1fr_1fr]">
        <TextField
          name="date"
          type="date"
          min={today}
          defaultValue={session?.date}
          required
          className="col-span-2 sm:col-span-1"
        />
        <TextField name="from" type="time" defaultValue={session?.from ?? '18:00'} required />
        <TextField name="to" type="time" defaultValue={session?.to ?? '20:00'} required />
      </div>
      <TextField name="place" maxLength={200} defaultValue={session?.place} hint={t('placeHint')} />
      <TextField name="link" type="url" maxLength={300} defaultValue={session?.link} hint={t('linkHint')} />
      <button type="submit" className="button sm:justify-self-start">
        {t(session ? 'save' : 'plan')}
      </button>
    </Form>
  )
}
