import { getTranslations } from 'next-intl/server'
import { ActionFacts } from '#web/features/actions/components/action-facts.tsx'
import { JumpToSignUp } from '#web/features/actions/components/jump-to-sign-up.tsx'
import { PosterFoot } from '#web/features/actions/components/poster-foot.tsx'
import { loadAction } from '#web/features/actions/load-action.ts'
import { CampaignSoFar } from '#web/features/campaigns/components/campaign-so-far.tsx'
import { loadCampaignFigures } from '#web/features/figures/load-figures.ts'
import { SignUpSection } from '#web/features/sign-ups/components/sign-up-section.tsx'
import { loadMySignUps } from '#web/features/sign-ups/load-my-sign-ups.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { readToken } from '#web/lib/session.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

type Props = PageProps<'actionId'>

const load = async ({ params }: Props) => loadAction((await params).actionId)

export const generateMetadata = titled(async (_t, props: Props) => {
  const { title, place } = await load(props)
  return `${title}, ${place.city}`
})

export default page(async (props: Props) => {
  const [t, types, action, token, sent] = await Promise.all([
    getTranslations('Action'),
    getTranslations('ActionType'),
    load(props),
    readToken(),
    props.searchParams,
  ])
  const [figures, mine] = await Promise.all([
    loadCampaignFigures(action.campaignId),
    token === undefined ? undefined : loadMySignUps(token).then(({ items }) => items),
  ])
  const done = single(sent['done'])
  const isIn = mine?.some((signUp) => signUp.actionId === action.actionId && signUp.state === 'confirmed')
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
        <p className="font-semibold text-quiet">{types(action.type)}</p>
        <h1>{action.title}</h1>
        <ActionFacts action={action} />
        <Prose className="mt-8 text-lg" text={action.description} />
      </Knot>
      {!isIn && <JumpToSignUp action={action} now={requestTime()} />}
      <PosterFoot actionId={action.actionId} />
      <SignUpSection action={action} mine={mine} now={requestTime()} />
    </Frame>
  )
})
