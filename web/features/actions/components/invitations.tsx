import { useLocale, useTranslations } from 'next-intl'
import type { ActionSummary } from '#shared/actions/action.ts'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitInvitationAnswer } from '../submit-co-host.ts'

/** Actions of other chapters that ask for a hand. */
export function Invitations({
  chapterId,
  invitations,
}: {
  chapterId: string
  invitations: readonly ActionSummary[]
}) {
  const t = useTranslations('CoHosts')
  const form = useTranslations('Form')
  const locale = useLocale()
  return (
    <ul>
      {invitations.map(({ actionId, title, chapterName, startsAt, state }) => (
        <li key={actionId} className="border-t border-hair py-3">
          <p>
            {state === 'draft' ? (
              <strong>{title}</strong>
            ) : (
              <Link href={`/actions/${actionId}`} className="font-semibold">
                {title}
              </Link>
            )}
            <br />
            {chapterName}, {writtenDay(locale, dayOf(startsAt))}
          </p>
          <Form
            name={`invitation-${actionId}`}
            submit={submitInvitationAnswer}
            hidden={{ chapterId, actionId }}
            summary={form('summary')}
            className="mt-2 flex flex-wrap gap-3"
          >
            <button type="submit" name="answer" value="accepted" className="button">
              {t('accept')}
            </button>
            <button type="submit" name="answer" value="declined" className="button button-quiet">
              {t('decline')}
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
