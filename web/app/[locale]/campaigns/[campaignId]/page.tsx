import { getLocale, getTranslations } from 'next-intl/server'
import { ActionDays } from '#web/features/actions/components/action-days.tsx'
import { loadActions } from '#web/features/actions/load-actions.ts'
import { CampaignMap } from '#web/features/campaigns/components/campaign-map.tsx'
import { CampaignFrame } from '#web/features/campaigns/components/campaign-frame.tsx'
import { ShapeLinks } from '#web/features/campaigns/components/shape-links.tsx'
import { loadMayShape } from '#web/features/campaigns/load-coordinators.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { WantedList } from '#web/features/plans/components/wanted-list.tsx'
import { loadCampaignWanted } from '#web/features/plans/load-wanted.ts'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadChapters } from '#web/features/chapters/load-chapters.ts'
import { Figure } from '#web/features/figures/components/figure.tsx'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { loadCampaignFigures } from '#web/features/figures/load-figures.ts'
import { loadMe } from '#web/features/people/load-me.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { readToken } from '#web/lib/session.ts'
import { requestTime } from '#web/lib/request-time.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

type Props = PageProps<'campaignId'>

export const generateMetadata = titled(async (_t, { params }: Props) => {
  const { title } = await loadCampaign((await params).campaignId)
  return title
})

const shown = 5

export default page(async ({ params, searchParams }: Props) => {
  const [{ campaignId }, sent] = await Promise.all([params, searchParams])
  const [t, ask, frameWords, locale, campaign, figures, chapters, shared, wanted, me, token] =
    await Promise.all([
      getTranslations('Campaign'),
      getTranslations('Wanted'),
      getTranslations('CampaignFrame'),
      getLocale(),
      loadCampaign(campaignId),
      loadCampaignFigures(campaignId),
      loadChapters(),
      loadFrame(campaignId),
      loadCampaignWanted(campaignId),
      loadMe(),
      readToken(),
    ])
  const { frame, templates } = shared
  const [edit, actions, mayShape] = await Promise.all([
    getTranslations('CampaignEdit'),
    loadActions({ campaignId: campaign.campaignId }),
    // Whoever only reads reads on without it.
    me && token ? loadMayShape(campaignId, { me, token }).catch(() => false) : false,
  ])
  const up = {
    kind: 'priority',
    title: campaign.priorityTitle,
    href: `/priorities/${campaign.priorityId}`,
  } as const
  return (
    <Frame isThreaded aside={<CampaignMap figures={figures} chapters={chapters} />}>
      <Knot state="none" className="pb-4" />
      <ThreadUp knots={[up]} />
      <Knot state="here" className="pt-3 pb-12">
        {single(sent['done']) === 'saved' && <Notice>{edit('saved')}</Notice>}
        <p className="font-semibold text-quiet">
          {t('until', {
            from: writtenDate(locale, campaign.startsOn),
            to: writtenDate(locale, campaign.endsOn),
          })}
        </p>
        <h1>{campaign.title}</h1>
        <Prose className="mt-5 text-lg" text={frame.text} />
        <ShapeLinks
          campaignId={campaignId}
          templates={templates}
          chapters={chapters}
          me={me}
          mayShape={mayShape}
        />
      </Knot>
      <Knot as="section" state="tied" className="pb-12 [--knot-top:0.35em]" labelledBy="far">
        <h2 id="far">{t('howFar')}</h2>
        <div className="mt-5">
          <Participation figures={figures} />
        </div>
        <p className="mt-3">
          <Link href={`/campaigns/${campaignId}/participation`} className="tapped font-semibold">
            {frameWords('participation')}
          </Link>
        </p>
        <div className="mt-6 flex flex-wrap gap-x-12 gap-y-4">
          <Figure count={figures.actions}>{t('actionsCounted', { count: figures.actions })}</Figure>
          <Figure count={figures.signUps}>{t('signUpsCounted', { count: figures.signUps })}</Figure>
        </div>
      </Knot>
      <CampaignFrame frame={frame} figures={figures} today={dayInBerlin(requestTime())} />
      {wanted.items.length > 0 && (
        <Knot as="section" labelledBy="wanted" state="open" className="pb-12 [--knot-top:0.35em]">
          <h2 id="wanted">{ask('title')}</h2>
          <p className="prose mt-2">{ask('lead')}</p>
          <WantedList wanted={wanted.items.slice(0, shown)} isOfCampaign />
        </Knot>
      )}
      <Knot state="none" id="actions" className="pb-4">
        <h2>{t('actions')}</h2>
      </Knot>
      <ActionDays actions={actions.items.slice(0, shown)} />
      <Knot isLast className="[--knot-top:1.1rem]">
        {actions.items.length === 0 ? (
          <>
            <p className="prose pb-4">{t('none')}</p>
            <Link href="/chapters" className="button button-quiet">
              {t('toChapters')}
            </Link>
          </>
        ) : (
          <Link href={`/actions?campaignId=${campaignId}`} className="button button-quiet">
            {t('all')}
          </Link>
        )}
        <p className="mt-6">
          <a href={`/api/campaigns/${campaignId}/actions.ics`} className="tapped">
            {t('subscribe')}
          </a>
        </p>
        <p>
          <Link href="/coordinate" className="tapped">
            {frameWords('adopt')}
          </Link>
        </p>
      </Knot>
    </Frame>
  )
})
