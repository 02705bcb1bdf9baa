import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { CouncilId, councilIds, SeatKind } from '#shared/councils/council.ts'
import { kindsOf } from '#shared/councils/term.ts'
import type { ChapterLevel } from '#shared/chapters/chapter.ts'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { AppointmentForm } from '#web/features/councils/components/seat-forms.tsx'
import { loadPerson } from '#web/features/councils/load-seats.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

const levels: Partial<Record<SeatKind, ChapterLevel>> = {
  state: 'state',
  district: 'district',
  local: 'local',
}

export const generateMetadata = titled(async (t) => t('Appoint.title'), { robots: 'noindex' })

/** Two steps without scripts: whose id is it, then which seat exactly. */
export default page(async ({ searchParams }: PageProps) => {
  const [t, kinds, names, locale, { token }, sent] = await Promise.all([
    getTranslations('Appoint'),
    getTranslations('Councils.kind'),
    getTranslations('Tallies'),
    getLocale(),
    requireMe(),
    searchParams,
  ])
  const [personId, kind] = [
    single(sent['personId'])?.toLowerCase(),
    SeatKind.safeParse(single(sent['kind'])).data,
  ]
  const person = personId && kind ? await loadPerson(token, personId) : undefined
  const councilId = kind && councilIds.find((id) => kindsOf[id].includes(kind))
  const level = kind && levels[kind]
  const chapters = person && level ? (await loadChapters()).filter((one) => one.level === level) : []
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8">
        <p className="font-semibold text-quiet">
          <Link href="/councils/seats">{t('all')}</Link>
        </p>
        <h1>{t('title')}</h1>
        {person && kind && councilId ? (
          <>
            <p className="mt-4 text-lg">
              <strong>{person.name}</strong>, {kinds(kind)}, {names(CouncilId.parse(councilId))}
            </p>
            <p>
              <Link href="/councils/seats/new" className="tapped">
                {t('somebodyElse')}
              </Link>
            </p>
            <AppointmentForm
              councilId={councilId}
              kind={kind}
              personId={person.personId}
              today={dayInBerlin(requestTime())}
              chapters={chapters}
            />
          </>
        ) : (
          <form action={localePath(locale, '/councils/seats/new')} className="mt-5 grid max-w-[30rem] gap-5">
            {personId && (
              <p role="alert" className="border-2 border-red p-4 font-bold">
                {t('unknown')}
              </p>
            )}
            <label className="block">
              <span className="mb-1 block font-semibold">{t('personId')}</span>
              <span className="mb-1.5 block text-[0.94rem] text-quiet">{t('idHint')}</span>
              <input name="personId" required defaultValue={personId} autoComplete="off" className="input" />
            </label>
            <label className="block">
              <span className="mb-1 block font-semibold">{t('kind')}</span>
              <select name="kind" defaultValue={kind} className="input">
                {councilIds.map((id) => (
                  <optgroup key={id} label={names(id)}>
                    {kindsOf[id].map((one) => (
                      <option key={one} value={one}>
                        {kinds(one)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </label>
            <button type="submit" className="button sm:justify-self-start">
              {t('next')}
            </button>
          </form>
        )}
      </Knot>
    </Frame>
  )
})
