import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { holds } from '#shared/identity/actor.ts'
import { SeatForms } from '#web/features/councils/components/seat-forms.tsx'
import { loadComposition } from '#web/features/councils/load-seats.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('SeatForms.title'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'seatId'>) => {
  const [t, kinds, names, locale, { me, token }, { seatId }] = await Promise.all([
    getTranslations('SeatForms'),
    getTranslations('Councils.kind'),
    getTranslations('Tallies'),
    getLocale(),
    requireMe(),
    params,
  ])
  const { seats, gaps } = await loadComposition(token)
  const seat = seats.find((one) => one.seatId === seatId)
  const place = seat ?? gaps.find((gap) => gap.seatId === seatId)
  const isOffice = holds(me, 'federal_office')
  if (!place || (!isOffice && seat?.personId !== me.personId)) return <Failure kind="notFound" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8">
        <p className="font-semibold text-quiet">
          <Link href="/councils/seats">{t('all')}</Link>
        </p>
        <h1>{seat?.holder ?? t('vacant')}</h1>
        <p className="mt-3 mb-8 text-quiet">
          {names(place.councilId)}, {kinds(place.kind)}
          {seat && (
            <> · {t('sits', { from: writtenDate(locale, seat.from), to: writtenDate(locale, seat.to) })}</>
          )}
        </p>
        <SeatForms seatId={seatId} seat={seat} isOffice={isOffice} today={dayInBerlin(requestTime())} />
      </Knot>
    </Frame>
  )
})
