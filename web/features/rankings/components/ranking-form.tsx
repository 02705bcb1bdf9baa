import { useTranslations } from 'next-intl'
import { RankingMethod } from '#shared/rankings/ranking.ts'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { Choice, ChoicesField } from '#web/ui/form/choices-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitRanking } from '../submit-ranking.ts'

type Props = {
  /** What can be ranked. */
  options: readonly { id: string; title: string }[]
  /** The first day on which it may end. */
  tomorrow: string
  inAWeek: string
}

/** Several topics or proposals, how to order them, and until when. */
export function RankingForm({ options, tomorrow, inAWeek }: Props) {
  const t = useTranslations('RankingForm')
  const form = useTranslations('Form')
  return (
    <Form
      name="ranking"
      submit={submitRanking}
      labels={{
        title: t('title'),
        text: t('text'),
        method: t('method'),
        optionIds: t('options'),
        closesOn: t('closesOn'),
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      <RequestKey fresh={crypto.randomUUID()} />
      <TextField name="title" maxLength={90} required hint={t('titleHint')} />
      <TextArea name="text" rows={3} maxLength={1000} />
      <ChoicesField name="optionIds">
        {options.map(({ id, title }) => (
          <Choice key={id} name={`option.${id}`}>
            {title}
          </Choice>
        ))}
      </ChoicesField>
      <RadioField
        name="method"
        defaultValue="score"
        options={RankingMethod.options.map((method) => ({
          value: method,
          label: (
            <>
              <span className="font-semibold">{t(`methods.${method}`)}</span>{' '}
              <span className="text-quiet">{t(`means.${method}`)}</span>
            </>
          ),
        }))}
      />
      <TextField
        name="closesOn"
        type="date"
        min={tomorrow}
        defaultValue={inAWeek}
        required
        className="max-w-[14rem]"
      />
      <button type="submit" className="button sm:justify-self-start">
        {t('open')}
      </button>
    </Form>
  )
}
