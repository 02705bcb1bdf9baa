import { getTranslations } from 'next-intl/server'
import { ActionFacts } from '#web/features/actions/components/action-facts.tsx'
import { EventData } from '#web/features/actions/components/event-data.tsx'
import { JumpToSignUp } from '#web/features/actions/components/jump-to-sign-up.tsx'
import { ReportFacts } from '#web/features/actions/components/report-facts.tsx'
import { TypeIcon } from '#web/features/actions/components/type-icon.tsx'
import { loadAction } from '#web/features/actions/load-action.ts'
import { coordinatedChapters } from '#shared/actions/policy.ts'
import { loadMe } from '#web/features/people/load-me.ts'
import { Link } from '#web/ui/link.tsx'
import { CampaignSoFar } from '#web/features/campaigns/components/campaign-so-far.tsx'
import { loadCampaignFigures } from '#web/features/figures/load-figures.ts'
import { SignUpSection } from '#web/features/sign-ups/components/sign-up-section.tsx'
import { loadMySignUps } from '#web/features/sign-ups/load-my-sign-ups.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { readToken } from '#web/lib/session.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

type Props = PageProps<'actionId'>

const load = async ({ params }: Props) => loadAction((await params).actionId)

const title = titled(async (_t, props: Props) => {
  const { title: name, place } = await load(props)
  return `${name}, ${place.city}`
})

/** Title and preview for whoever gets the address sent; nothing that is loaded from elsewhere. */
export const generateMetadata = async (props: Props) => {
  const [metadata, action] = await Promise.all([title(props), load(props).catch(() => undefined)])
  if (!action) return metadata
  const description = action.description.slice(0, 200)
  return {
    ...metadata,
    description,
    openGraph: { type: 'website' as const, title: action.title, description, siteName: 'Roter Faden' },
  }
}

export default page(async (props: Props) => {
  const [t, types, action, token, sent] = await Promise.all([
    getTranslations('Action'),
    getTranslations('ActionType'),
    load(props),
    readToken(),
    props.searchParams,
  ])
  const [figures, me, mine] = await Promise.all([
    loadCampaignFigures(action.campaignId),
    loadMe(),
    token === undefined ? undefined : loadMySignUps(token).then(({ items }) => items),
  ])
  const done = single(sent['done'])
  const isIn = mine?.some((signUp) => signUp.actionId === action.actionId && signUp.state === 'confirmed')
  const isOpen = action.state === 'published'
  const [own] = me ? coordinatedChapters(me) : []
  return (
    <Frame isThreaded aside={<CampaignSoFar campaign={action} figures={figures} />}>
      <Knot state="none" className="pb-4 lg:pb-6" />
      {(done === 'signed-up' || done === 'in-line') && (
        <Knot state="none" className="pb-2">
          <Notice>{t(done === 'in-line' ? 'inLine' : 'signedUp')}</Notice>
        </Knot>
      )}
      <ThreadUp
        knots={[
          { kind: 'priority', title: action.priorityTitle, href: `/priorities/${action.priorityId}` },
          { kind: 'campaign', title: action.campaignTitle, href: `/campaigns/${action.campaignId}` },
        ]}
      />
      <Knot state="here" className="pt-3 pb-10">
        <p className="font-semibold text-quiet">
          <TypeIcon type={action.type} />
          {types(action.type)}
        </p>
        <h1>{action.title}</h1>
        {action.state === 'cancelled' && (
          <p className="mt-3 border-l-[3px] border-red bg-sheet p-4 text-lg font-semibold">
            <Mark shape="wrong" />
            {t('cancelled')} {action.cancelledBecause}
          </p>
        )}
        {(action.state === 'done' || action.state === 'reported') && (
          <p className="mt-3 text-lg font-semibold">{t('over')}</p>
        )}
        {action.copiedFrom && (
          <p className="mt-2 text-quiet">{t('copiedFrom', { chapter: action.copiedFrom.chapterName })}</p>
        )}
        <ActionFacts action={action} />
        <Prose className="mt-8 text-lg" text={action.description} />
      </Knot>
      {action.report && (
        <Knot as="section" state="tied" labelledBy="report" className="pb-10">
          <h2 id="report">{t('whatCameOfIt')}</h2>
          <ReportFacts report={action.report} />
        </Knot>
      )}
      {!isIn && isOpen && <JumpToSignUp action={action} now={requestTime()} />}
      {isOpen && (
        <Knot state="small" className="no-print pb-8">
          <Link href={`/actions/${action.actionId}/poster`} className="tapped">
            {t('poster')}
          </Link>
        </Knot>
      )}
      {own && (
        <Knot state="small" className="no-print pb-8">
          <Link href={`/coordinate/${own}/actions/new?copy=${action.actionId}`} className="tapped">
            {t('alsoHere')}
          </Link>
        </Knot>
      )}
      {isOpen && <SignUpSection action={action} mine={mine} now={requestTime()} />}
      <EventData action={action} />
    </Frame>
  )
})
