import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilIds } from '#shared/councils/council.ts'
import { holds } from '#shared/identity/actor.ts'
import { CouncilLinks } from '#web/features/councils/components/council-links.tsx'
import { RulesForm } from '#web/features/councils/components/rules-form.tsx'
import { RulesInWords } from '#web/features/councils/components/rules-in-words.tsx'
import { loadRules } from '#web/features/councils/load-seats.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('Rules.title'), { robots: 'noindex' })

export default page(async ({ searchParams }: PageProps) => {
  const [t, names, locale, { me, token }, sent] = await Promise.all([
    getTranslations('Rules'),
    getTranslations('Tallies'),
    getLocale(),
    requireMe(),
    searchParams,
  ])
  const { today: now, all } = await loadRules(token)
  const today = dayInBerlin(requestTime())
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {single(sent['done']) === 'set' && <Notice>{t('done')}</Notice>}
        <CouncilLinks here="rules" />
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
      </Knot>
      {councilIds.map((councilId, position) => {
        const rules = now[councilId]
        const others = all.filter((one) => one.councilId === councilId && one.from !== rules.from)
        return (
          <Knot
            as="section"
            key={councilId}
            labelledBy={`rules-of-${councilId}`}
            state="tied"
            isLast={position === councilIds.length - 1}
            className="pb-10 [--knot-top:0.5rem]"
          >
            <h2 id={`rules-of-${councilId}`}>{names(councilId)}</h2>
            <p className="text-quiet">{t('since', { day: writtenDate(locale, rules.from) })}</p>
            <RulesInWords rules={rules} />
            {others.map((one) => (
              <details key={one.from} className="mt-4 border-t border-hair">
                <summary className="tapped gap-3 font-semibold">
                  <span aria-hidden className="opener" />
                  {t(one.from > today ? 'future' : 'former', { day: writtenDate(locale, one.from) })}
                </summary>
                <RulesInWords rules={one} />
              </details>
            ))}
            {holds(me, 'federal_office') && <RulesForm rules={rules} today={today} />}
          </Knot>
        )
      })}
    </Frame>
  )
})
