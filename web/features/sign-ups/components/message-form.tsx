import { useTranslations } from 'next-intl'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitMessage } from '../submit-message.ts'
import { RequestKey } from './request-key.tsx'

type Props = { of: { chapterId: string; actionId: string }; people: number; unreached: number }

/** Words to everybody, with how many mails that is before it is sent. */
export function MessageForm({ of, people, unreached }: Props) {
  const t = useTranslations('People.message')
  const form = useTranslations('Form')
  return (
    <>
      <p className="prose mt-4 text-lg">{t('text', { people })}</p>
      {unreached > 0 && <p className="prose mt-2">{t('byPhone', { people: unreached })}</p>}
      <Form
        name="message"
        submit={submitMessage}
        hidden={of}
        labels={{ subject: t('subject'), text: t('words') }}
        summary={form('summary')}
        className="mt-6 grid max-w-[38rem] gap-5"
      >
        <RequestKey fresh={crypto.randomUUID()} />
        <TextField name="subject" maxLength={120} required autoComplete="off" />
        <TextArea name="text" rows={10} maxLength={4000} required hint={t('hint')} />
        <button type="submit" className="button w-full text-lg sm:w-auto sm:justify-self-start">
          {t('send', { people })}
        </button>
      </Form>
    </>
  )
}
