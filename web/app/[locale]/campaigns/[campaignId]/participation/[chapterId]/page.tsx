import { getLocale, getTranslations } from 'next-intl/server'
import { reached, steps } from '#shared/participation/participation.ts'
import { shortName } from '#web/features/chapters/components/district-list.tsx'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadChapter, loadChapters } from '#web/features/chapters/load-chapters.ts'
import { CallForm } from '#web/features/participation/components/call-form.tsx'
import { loadCalls, loadParticipation } from '#web/features/participation/load-participation.ts'
import { dayOf, shortDay } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('Calls.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'campaignId' | 'chapterId'>) => {
  const [t, words, locale, { token }, { campaignId, chapterId }, sent] = await Promise.all([
    getTranslations('Calls'),
    getTranslations('ParticipationPage'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const [calls, campaign, state, chapters, { districts }] = await Promise.all([
    loadCalls(token, campaignId, chapterId),
    loadCampaign(campaignId),
    loadChapter(chapterId),
    loadChapters(),
    loadParticipation(campaignId),
  ])
  const known = new Map<string, (typeof districts)[number]>(districts.map((one) => [one.chapterId, one]))
  const level = (id: string) => {
    const step = reached(known.get(id))
    return step ? steps.indexOf(step) : -1
  }
  // Those who have done least need a call first.
  const own = chapters
    .filter(({ parentId, level: kind }) => parentId === chapterId && kind === 'district')
    .toSorted((a, b) => level(a.chapterId) - level(b.chapterId) || a.name.localeCompare(b.name, 'de'))
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp
        knots={[
          { kind: 'campaign', title: campaign.title, href: `/campaigns/${campaignId}` },
          { kind: 'chapter', title: state.name, href: `/chapters/${chapterId}` },
        ]}
      />
      <Knot state="here" className="pt-3 pb-8">
        {single(sent['done']) && <Notice>{t('noted')}</Notice>}
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
      </Knot>
      {own.map((district, position) => {
        const step = reached(known.get(district.chapterId))
        const told = calls.items.filter((call) => call.chapterId === district.chapterId)
        return (
          <Knot
            as="section"
            key={district.chapterId}
            labelledBy={district.chapterId}
            state={step ? 'tied' : 'open'}
            isLast={position === own.length - 1}
            className="pb-6 [--knot-top:0.25em]"
          >
            <h2 id={district.chapterId} className="text-xl">
              <Link href={`/chapters/${district.chapterId}`}>{shortName(district)}</Link>
            </h2>
            <p className={step ? 'text-quiet' : 'font-semibold text-red'}>
              {words(`step.${step ?? 'never'}`)}
            </p>
            <ul>
              {told.slice(0, 3).map(({ callId, at, name, outcome, note }) => (
                <li key={callId} className="prose text-[0.94rem]">
                  {shortDay(locale, dayOf(at))}, {name}: {t(`outcome.${outcome}`)}
                  {note && `. ${note}`}
                </li>
              ))}
            </ul>
            <CallForm campaignId={campaignId} stateId={chapterId} chapterId={district.chapterId} />
          </Knot>
        )
      })}
    </Frame>
  )
})
