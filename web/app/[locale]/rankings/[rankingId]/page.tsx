import { getLocale, getTranslations } from 'next-intl/server'
import { speaksFor } from '#shared/rankings/policy.ts'
import { loadSeats } from '#web/features/councils/load-seats.ts'
import { MarksForm } from '#web/features/rankings/components/marks-form.tsx'
import { RankingResult } from '#web/features/rankings/components/ranking-result.tsx'
import { loadRanking } from '#web/features/rankings/load-rankings.ts'
import { dayOf, timeAt, writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'

const outcomes = ['opened', 'cast'] as const

export const generateMetadata = titled(async (t) => t('Rankings.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'rankingId'>) => {
  const [t, locale, { me, token }, { rankingId }, sent] = await Promise.all([
    getTranslations('Ranking'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const [{ ranking, ballots }, seats] = await Promise.all([loadRanking(token, rankingId), loadSeats(token)])
  const done = outcomes.find((outcome) => outcome === single(sent['done']))
  const mine = seats.filter((seat) => speaksFor(me, seat))
  const isOver = ranking.closesAt <= requestTime().toISOString()
  const until = `${writtenDate(locale, dayOf(ranking.closesAt))}, ${timeAt(locale, ranking.closesAt)}`
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <p className="font-semibold text-quiet">
          <Link href="/rankings">{t('heading')}</Link>
        </p>
        <h1>{ranking.title}</h1>
        <p className="mt-3 text-quiet">
          {t('by', { name: ranking.openedBy.name })} · {t(`method.${ranking.method}`)}
        </p>
        {ranking.text && <Prose className="mt-4 text-lg" text={ranking.text} />}
      </Knot>
      <Knot
        as="section"
        isLast
        labelledBy="marks"
        state={isOver ? 'tied' : 'open'}
        className="max-w-[44rem] [--knot-top:0.5rem]"
      >
        <h2 id="marks">{t(ranking.state === 'closed' ? 'result' : isOver ? 'counting' : 'open')}</h2>
        <p className="mt-1 mb-4 text-quiet">
          {t(isOver ? 'wasUntil' : 'until', { until })} · {t('ballots', { count: ballots.length })}
        </p>
        {ranking.state === 'closed' && <RankingResult ranking={ranking} ballots={ballots} />}
        {!isOver &&
          mine.map((seat) => (
            <MarksForm
              key={seat.seatId}
              ranking={ranking}
              seat={seat}
              marks={ballots.find(({ seatId }) => seatId === seat.seatId)?.marks}
            />
          ))}
        {!isOver && mine.length === 0 && <p className="prose">{t('noSeat')}</p>}
      </Knot>
    </Frame>
  )
})
