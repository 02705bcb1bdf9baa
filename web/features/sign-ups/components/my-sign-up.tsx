import { useLocale, useTranslations } from 'next-intl'
import type { OwnSignUp } from '#shared/sign-ups/sign-up.ts'
import { ShiftTime } from '#web/features/actions/components/shift-time.tsx'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitOwnCancellation } from '../submit-own-cancellation.ts'

type Props = { signUp: OwnSignUp & { token: string } }

/** One thing somebody said yes to, the way to look after it, and the way out of it. */
export function MySignUp({ signUp: { actionId, shiftId, about, state, placeInLine, token } }: Props) {
  const t = useTranslations('My')
  const link = useTranslations('Link')
  const form = useTranslations('Form')
  const locale = useLocale()
  return (
    <Knot as="li" state={state === 'confirmed' ? 'tied' : 'open'} className="pb-6 [--knot-top:0.35em]">
      <p className="text-quiet">
        {writtenDay(locale, dayOf(about.startsAt))}, <ShiftTime of={about} />
      </p>
      <Link href={`/actions/${actionId}`} className="text-lg font-bold">
        {about.actionTitle}
      </Link>
      <p className="text-[0.94rem] text-quiet">{about.campaignTitle}</p>
      {state !== 'confirmed' && (
        <p className="font-semibold">
          {link(`is.${state}`)}
          {placeInLine && ` ${link('placeInLine', { place: placeInLine })}`}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <Link href={`/sign-ups/link?token=${encodeURIComponent(token)}`} className="button">
          {t(state === 'offered' ? 'accept' : 'lookAfter')}
          <span className="sr-only">: {about.actionTitle}</span>
        </Link>
        <Form
          name={`cancel-${shiftId}`}
          submit={submitOwnCancellation}
          hidden={{ actionId, shiftId }}
          summary={form('summary')}
        >
          <button type="submit" className="button button-quiet">
            {t('cancel')}
            <span className="sr-only">: {about.actionTitle}</span>
          </button>
        </Form>
      </div>
    </Knot>
  )
}
