import { useLocale, useTranslations } from 'next-intl'
import type { Topic } from '#shared/topics/topic.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

/** Where the thread leads from a topic that is no longer open: the agenda, another topic, or a proposal. */
export function TopicOutcome({ topic }: { topic: Topic }) {
  const t = useTranslations('Topic')
  const locale = useLocale()
  const { state, supportedAt, closedAt, mergedInto, proposalId } = topic
  const on = (moment: string | undefined) => (moment ? writtenDate(locale, dayOf(moment)) : '')
  return (
    <>
      {supportedAt && (
        <Knot
          state="tied"
          isLast={state === 'supported'}
          className={state === 'supported' ? '[--knot-top:0.35em]' : 'pb-8 [--knot-top:0.35em]'}
        >
          <p className="font-bold">{t(state === 'supported' ? 'onAgenda' : 'wasOnAgenda')}</p>
          <p className="text-quiet">{t(state === 'supported' ? 'since' : 'at', { on: on(supportedAt) })}</p>
          {state === 'supported' && (
            <p>
              <Link href="/councils" className="tapped font-semibold">
                {t('toCouncils')}
              </Link>
            </p>
          )}
        </Knot>
      )}
      {state === 'merged' && mergedInto && (
        <Knot state="tied" isLast className="[--knot-top:0.35em]">
          <p>{t('wentInto', { on: on(closedAt) })}</p>
          <p>
            <Link href={`/topics/${mergedInto.topicId}`} className="text-lg font-bold">
              {mergedInto.title}
            </Link>
          </p>
        </Knot>
      )}
      {state === 'taken' && proposalId && (
        <Knot state="tied" isLast className="[--knot-top:0.35em]">
          <p>{t('becameProposal', { on: on(closedAt) })}</p>
          <p>
            <Link href={`/proposals/${proposalId}`} className="text-lg font-bold">
              {t('toProposal')}
            </Link>
          </p>
        </Knot>
      )}
    </>
  )
}
