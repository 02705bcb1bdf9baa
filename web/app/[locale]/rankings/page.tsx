import { getLocale, getTranslations } from 'next-intl/server'
import { mayOpenRanking } from '#shared/rankings/policy.ts'
import { More } from '#web/features/actions/components/more.tsx'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { loadRankings } from '#web/features/rankings/load-rankings.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Rankings.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, locale, { me, token }, sent] = await Promise.all([
    getTranslations('Rankings'),
    getLocale(),
    requireMe(),
    searchParams,
  ])
  const show = single(sent['show']) === 'closed' ? 'closed' : 'open'
  const [{ items, next }, seats] = await Promise.all([
    loadRankings(token, show, single(sent['cursor'])),
    loadSeats(token),
  ])
  return (
    <Frame isThreaded>
      <Knot
        state="here"
        isLast={items.length === 0}
        className="pt-6 pb-8 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]"
      >
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? `none.${show}` : 'lead')}</p>
        <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
          {mayOpenRanking(me, seats) && (
            <Link href="/rankings/new" className="button">
              {t('open')}
            </Link>
          )}
          <Link
            href={show === 'open' ? '/rankings?show=closed' : '/rankings'}
            className="tapped font-semibold"
          >
            {t(show === 'open' ? 'showClosed' : 'showOpen')}
          </Link>
        </p>
      </Knot>
      <ul>
        {items.map(({ rankingId, title, options, state, ballots, closesAt, order }, position) => (
          <Knot
            as="li"
            key={rankingId}
            state={state === 'open' ? 'open' : 'tied'}
            isLast={!next && position === items.length - 1}
            className="pb-8 [--knot-top:0.35em]"
          >
            <p className="text-quiet">
              {t(state === 'open' ? 'until' : 'closed', { on: writtenDate(locale, dayOf(closesAt)) })} ·{' '}
              {t('ballots', { count: ballots })}
            </p>
            <Link href={`/rankings/${rankingId}`} className="text-lg font-bold">
              {title}
            </Link>
            <p>
              {(order?.flat() ?? options.map(({ optionId }) => optionId))
                .map((id) => options.find(({ optionId }) => optionId === id)?.title)
                .join(order ? ' › ' : ' · ')}
            </p>
          </Knot>
        ))}
      </ul>
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path="/rankings" query={{ cursor: next, ...(show === 'closed' && { show }) }} />
        </Knot>
      )}
    </Frame>
  )
})
