import { useTranslations } from 'next-intl'
import type { Action } from '#shared/actions/action.ts'
import { WhenAndWhere } from '#web/features/actions/components/when-and-where.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitLink } from '../submit-link.ts'

type Props = {
  /** What the link asks for, or what has been done already. */
  step: 'confirm' | 'cancel' | 'confirmed' | 'cancelled'
  token: string
  action: Action
  shift: { startsAt: string; endsAt: string }
}

/** One button, or what comes next once it was pressed. */
export function LinkSteps({ step, token, action, shift }: Props) {
  const t = useTranslations('Link')
  const form = useTranslations('Form')
  const asks = step === 'confirm' || step === 'cancel'
  return (
    <div className="prose text-lg">
      <p className="mt-4">{t(`${step}.text`)}</p>
      <WhenAndWhere action={action} shift={shift} />
      {asks ? (
        <Form
          name="link"
          submit={submitLink}
          hidden={{ token, purpose: step }}
          summary={form('summary')}
          className="pt-4"
        >
          <button type="submit" className="button w-full text-lg sm:w-auto sm:px-10">
            {t(`${step}.button`)}
          </button>
        </Form>
      ) : (
        <p className="pt-4">
          <Link
            href={
              step === 'confirmed'
                ? `/campaigns/${action.campaignId}`
                : `/campaigns/${action.campaignId}#actions`
            }
            className="button"
          >
            {t(`${step}.button`)}
          </Link>
        </p>
      )}
    </div>
  )
}
