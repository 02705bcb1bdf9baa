import { getTranslations } from 'next-intl/server'
import { phasesIn } from '#shared/campaigns/frame.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import { loadActions } from '#web/features/actions/load-actions.ts'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { loadDistrictParticipation } from '#web/features/participation/load-participation.ts'
import { PlanIdeas } from '#web/features/plans/components/plan-ideas.tsx'
import { PlanTimeline } from '#web/features/plans/components/plan-timeline.tsx'
import { PlanViews, viewOf } from '#web/features/plans/components/plan-views.tsx'
import { Responsibilities } from '#web/features/plans/components/responsibilities.tsx'
import { TargetBars } from '#web/features/plans/components/target-bars.tsx'
import { TaskBoard } from '#web/features/plans/components/task-board.tsx'
import { TaskForm } from '#web/features/plans/components/task-form.tsx'
import { TaskList } from '#web/features/plans/components/task-list.tsx'
import { loadPlan, loadTemplateChanges } from '#web/features/plans/load-plan.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('Plan.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'planId'>) => {
  const [t, { me, token }, { chapterId, planId }, sent] = await Promise.all([
    getTranslations('Plan'),
    requireMe(),
    params,
    searchParams,
  ])
  const { plan, responsibilities, tasks } = await loadPlan(token, chapterId, planId)
  const mayChange = mayPlan(me, chapterId)
  const counted = plan.districtChapterId ?? chapterId
  const [campaign, { frame, layers, templates }, far, actions, changes] = await Promise.all([
    loadCampaign(plan.campaignId),
    loadFrame(plan.campaignId),
    loadDistrictParticipation(plan.campaignId, counted),
    loadActions({ chapterId: plan.chapterId }),
    mayChange ? loadTemplateChanges(token, chapterId, planId) : undefined,
  ])
  const today = dayInBerlin(requestTime())
  const phases = phasesIn(
    frame.phases,
    layers.find((layer) => layer.chapterId === plan.stateId),
  )
  const ideas = templates.find(({ templateId }) => templateId === plan.templateId)?.ideas ?? []
  const view = viewOf(single(sent['view']))
  const shown = { tasks: tasks.filter(({ state }) => state !== 'dropped'), chapterId, today }
  const done = single(sent['done'])
  const offered = changes?.items.length ?? 0
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4" />
      <ThreadUp
        knots={[
          { kind: 'priority', title: plan.priorityTitle, href: `/priorities/${plan.priorityId}` },
          { kind: 'campaign', title: plan.campaignTitle, href: `/campaigns/${plan.campaignId}` },
        ]}
      />
      <Knot state="here" className="pt-3 pb-10">
        {(done === 'adopted' || done === 'saved') && <Notice>{t(`done.${done}`)}</Notice>}
        <p className="font-semibold text-quiet">{plan.chapterName}</p>
        <h1>{t('title')}</h1>
        {plan.copiedFrom && (
          <p className="mt-2">
            {t('copiedFrom')}{' '}
            <Link href={`/chapters/${plan.copiedFrom.chapterId}`}>{plan.copiedFrom.chapterName}</Link>
          </p>
        )}
        {mayChange && (
          <p className="no-print mt-2">
            <Link href={`/coordinate/${chapterId}/plans/${planId}/calendar`}>{t('calendar')}</Link>
          </p>
        )}
        {offered > 0 && (
          <p className="mt-4">
            <Link href={`/coordinate/${chapterId}/plans/${planId}/changes`} className="tapped font-semibold">
              {t('changesOffered', { count: offered })}
            </Link>
          </p>
        )}
      </Knot>
      <Knot as="section" labelledBy="targets" state="tied" className="pb-10 [--knot-top:0.35em]">
        <h2 id="targets" className="mb-4">
          {t('targets')}
        </h2>
        <div className="max-w-[36rem]">
          <TargetBars
            targets={plan.targets}
            reached={{
              actions: far.actions,
              doors: far.doors,
              conversations: far.conversations,
              signatures: far.signatures,
              new_members: far.newMembers,
            }}
          />
        </div>
      </Knot>
      <Knot as="section" labelledBy="people" state="tied" className="pb-10 [--knot-top:0.35em]">
        <h2 id="people" className="mb-3">
          {t('people')}
        </h2>
        <div className="max-w-[36rem]">
          <Responsibilities
            chapterId={chapterId}
            planId={planId}
            responsibilities={responsibilities}
            mayChange={mayChange}
          />
        </div>
      </Knot>
      <Knot
        as="section"
        labelledBy="tasks"
        state="open"
        isLast={!mayChange}
        className="pb-10 [--knot-top:0.35em]"
      >
        <h2 id="tasks" className="mb-3">
          {t('tasks')}
        </h2>
        <PlanViews chapterId={chapterId} planId={planId} chosen={view} />
        {view === 'board' && <TaskBoard {...shown} />}
        {view === 'list' && <TaskList {...shown} phases={phases} />}
        {view === 'timeline' && (
          <PlanTimeline
            from={campaign.startsOn}
            to={campaign.endsOn}
            phases={phases}
            tasks={shown.tasks}
            actions={actions.items.filter(({ campaignId }) => campaignId === plan.campaignId)}
            today={today}
          />
        )}
      </Knot>
      {mayChange && (
        <Knot as="section" labelledBy="more" isLast className="no-print [--knot-top:0.35em]">
          <h2 id="more">{t('addTask')}</h2>
          <TaskForm chapterId={chapterId} planId={planId} phases={phases} />
          <PlanIdeas ideas={ideas} chapterId={chapterId} campaignId={plan.campaignId} />
        </Knot>
      )}
    </Frame>
  )
})
