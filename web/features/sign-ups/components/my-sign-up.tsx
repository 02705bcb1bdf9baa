import { useLocale, useTranslations } from 'next-intl'
import type { OwnSignUp } from '#shared/sign-ups/sign-up.ts'
import { ShiftTime } from '#web/features/actions/components/shift-time.tsx'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitOwnCancellation } from '../submit-own-cancellation.ts'

/** One thing somebody said yes to, and the way out of it. */
export function MySignUp({ signUp: { actionId, shiftId, about, state } }: { signUp: OwnSignUp }) {
  const t = useTranslations('My')
  const form = useTranslations('Form')
  const locale = useLocale()
  return (
    <Knot as="li" state="tied" className="pb-6 [--knot-top:0.35em]">
      <p className="text-quiet">
        {writtenDay(locale, dayOf(about.startsAt))}, <ShiftTime of={about} />
        {state === 'held' && <> · {t('held')}</>}
      </p>
      <Link href={`/actions/${actionId}`} className="text-lg font-bold">
        {about.actionTitle}
      </Link>
      <p className="text-[0.94rem] text-quiet">{about.campaignTitle}</p>
      <Form
        name={`cancel-${shiftId}`}
        submit={submitOwnCancellation}
        hidden={{ actionId, shiftId }}
        summary={form('summary')}
        className="mt-2"
      >
        <button type="submit" className="button button-quiet">
          {t('cancel')}
          <span className="sr-only">: {about.actionTitle}</span>
        </button>
      </Form>
    </Knot>
  )
}
