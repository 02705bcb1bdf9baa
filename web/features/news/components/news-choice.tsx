import { useTranslations } from 'next-intl'
import { Pace } from '#shared/news/news.ts'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { submitNewsChoice } from '../submit-news.ts'

type Props = {
  pace: Pace
  /** Of the link in a mail; nobody is signed in then. */
  token?: string | undefined
}

/** How soon mails come about what happens in the councils. */
export function NewsChoice({ pace, token }: Props) {
  const t = useTranslations('NewsChoice')
  const form = useTranslations('Form')
  return (
    <Form
      name="news"
      submit={submitNewsChoice}
      hidden={token ? { token } : {}}
      labels={{ pace: t('question') }}
      summary={form('summary')}
      className="grid max-w-[36rem] gap-4"
    >
      <RadioField
        name="pace"
        defaultValue={pace}
        options={Pace.options.map((value) => ({
          value,
          label: (
            <>
              <span className="font-semibold">{t(`pace.${value}`)}</span>{' '}
              <span className="text-quiet">{t(`means.${value}`)}</span>
            </>
          ),
        }))}
      />
      <button type="submit" className="button justify-self-start">
        {t('save')}
      </button>
    </Form>
  )
}
