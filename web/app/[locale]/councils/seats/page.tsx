import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilIds } from '#shared/councils/council.ts'
import { holds } from '#shared/identity/actor.ts'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { More } from '#web/features/actions/components/more.tsx'
import { BothCouncils } from '#web/features/councils/components/both-councils.tsx'
import { CouncilLinks } from '#web/features/councils/components/council-links.tsx'
import { TermForms } from '#web/features/councils/components/seat-forms.tsx'
import { SeatHistory } from '#web/features/councils/components/seat-history.tsx'
import { SeatList } from '#web/features/councils/components/seat-list.tsx'
import { loadComposition, loadSeatChanges } from '#web/features/councils/load-seats.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

const outcomes = ['appointed', 'replaced', 'deputy', 'resigned', 'term'] as const
const isDay = (day: string | undefined) => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)

export const generateMetadata = titled(async (t) => t('Seats.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, names, locale, { me, token }, sent] = await Promise.all([
    getTranslations('Seats'),
    getTranslations('Tallies'),
    getLocale(),
    requireMe(),
    searchParams,
  ])
  const today = dayInBerlin(requestTime())
  const asked = single(sent['day'])
  const day = isDay(asked) ? asked! : today
  const [{ seats, gaps, terms }, chapters, changes] = await Promise.all([
    loadComposition(token, day === today ? undefined : day),
    loadChapters(),
    loadSeatChanges(token, single(sent['cursor'])),
  ])
  const isOffice = holds(me, 'federal_office') && day === today
  const done = outcomes.find((outcome) => outcome === single(sent['done']))
  const named = new Map(chapters.map(({ chapterId, name }) => [chapterId as string, name]))
  const unheard = chapters.filter(
    ({ level, chapterId }) =>
      level === 'state' && !seats.some((seat) => seat.kind === 'state' && seat.chapterId === chapterId),
  )
  return (
    <Frame
      isThreaded
      aside={
        <section aria-labelledby="history">
          <h2 id="history">{t('history')}</h2>
          <SeatHistory changes={changes.items} />
          {changes.next && <More path="/councils/seats" query={{ cursor: changes.next }} />}
        </section>
      }
    >
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <CouncilLinks here="seats" />
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">
          {day === today ? t('today') : t('onDay', { day: writtenDate(locale, day) })}
        </p>
        <form
          action={localePath(locale, '/councils/seats')}
          className="mt-4 mb-6 flex flex-wrap items-end gap-3"
        >
          <label className="font-semibold">
            <span className="mb-1 block">{t('day')}</span>
            <input type="date" name="day" defaultValue={day} className="input" />
          </label>
          <button type="submit" className="button button-quiet">
            {t('show')}
          </button>
        </form>
        {seats.length + gaps.length > 0 ? (
          <BothCouncils seats={seats} gaps={gaps} />
        ) : (
          <p className="prose">{t('nobody')}</p>
        )}
        {seats.length > 0 && unheard.length > 0 && (
          <p className="mt-6 border-l-[3px] border-dashed border-edge pl-4">
            <strong>{t('unheard', { count: unheard.length })}</strong>{' '}
            {unheard.map(({ name }) => name).join(', ')}
          </p>
        )}
      </Knot>
      {councilIds.map((councilId, position) => {
        const term = terms.find((one) => one.councilId === councilId)
        return (
          <Knot
            as="section"
            key={councilId}
            labelledBy={`council-${councilId}`}
            state="tied"
            isLast={position === councilIds.length - 1 && !isOffice}
            className="pb-8 [--knot-top:0.5rem]"
          >
            <h2 id={`council-${councilId}`}>{names(councilId)}</h2>
            {term && (
              <p className="text-quiet">
                {t('term', { from: writtenDate(locale, term.from), to: writtenDate(locale, term.to) })}
              </p>
            )}
            <SeatList
              councilId={councilId}
              seats={seats}
              gaps={gaps}
              chapters={named}
              mayChange={({ personId }) => day === today && (isOffice || personId === me.personId)}
              mayFill={isOffice}
            />
          </Knot>
        )
      })}
      {isOffice && (
        <Knot as="section" labelledBy="office" isLast className="[--knot-top:0.5rem]">
          <h2 id="office">{t('office')}</h2>
          <p className="mt-3 mb-4">
            <Link href="/councils/seats/new" className="button">
              {t('appoint')}
            </Link>
          </p>
          <TermForms today={today} />
        </Knot>
      )}
    </Frame>
  )
})
