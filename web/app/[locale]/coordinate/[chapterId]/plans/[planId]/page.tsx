import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import { DroppedTasks } from '#web/features/plans/components/dropped-tasks.tsx'
import { HowFar } from '#web/features/plans/components/how-far.tsx'
import { PlanActions } from '#web/features/plans/components/plan-actions.tsx'
import { PlanIdeas } from '#web/features/plans/components/plan-ideas.tsx'
import { PlanTimeline } from '#web/features/plans/components/plan-timeline.tsx'
import { PlanViews, viewOf } from '#web/features/plans/components/plan-views.tsx'
import { progressOf } from '#web/features/plans/components/progress-of.ts'
import { reachedBy } from '#web/features/plans/components/reached-by.ts'
import { Responsibilities } from '#web/features/plans/components/responsibilities.tsx'
import { TargetBars } from '#web/features/plans/components/target-bars.tsx'
import { TaskBoard } from '#web/features/plans/components/task-board.tsx'
import { TaskList } from '#web/features/plans/components/task-list.tsx'
import { loadTemplateChanges, loadWholePlan } from '#web/features/plans/load-plan.ts'
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
  const mayChange = mayPlan(me, chapterId)
  const [whole, changes] = await Promise.all([
    loadWholePlan(token, chapterId, planId),
    mayChange ? loadTemplateChanges(token, chapterId, planId) : undefined,
  ])
  const { plan, responsibilities, tasks, campaign, phases, templates, far, actions } = whole
  const today = dayInBerlin(requestTime())
  const ideas = templates.find(({ templateId }) => templateId === plan.templateId)?.ideas ?? []
  const view = viewOf(single(sent['view']))
  const { standing } = progressOf(tasks, today)
  const dropped = tasks.filter(({ state }) => state === 'dropped')
  const shown = { tasks: standing, chapterId, today }
  const done = single(sent['done'])
  const offered = changes?.items.length ?? 0
  const path = `/coordinate/${chapterId}/plans/${planId}`
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
        <HowFar chapterId={chapterId} tasks={tasks} responsibilities={responsibilities} today={today} />
        <p className="no-print mt-3 flex flex-wrap gap-x-6">
          {offered > 0 && (
            <Link href={`${path}/changes`} className="tapped font-semibold">
              {t('changesOffered', { count: offered })}
            </Link>
          )}
          <Link href={`${path}/sheet`} className="tapped">
            {t('sheet')}
          </Link>
          {mayChange && (
            <Link href={`${path}/calendar`} className="tapped">
              {t('calendar')}
            </Link>
          )}
        </p>
      </Knot>
      <Knot state="tied" className="grid gap-x-16 gap-y-10 pb-10 lg:grid-cols-2 [--knot-top:0.35em]">
        <section aria-labelledby="targets">
          <h2 id="targets" className="mb-4">
            {t('targets')}
          </h2>
          <TargetBars targets={plan.targets} reached={reachedBy(far)} />
          {mayChange && (
            <p className="no-print mt-2">
              <Link href={`${path}/targets`} className="tapped">
                {t('changeTargets')}
              </Link>
            </p>
          )}
        </section>
        <section aria-labelledby="people">
          <h2 id="people" className="mb-3">
            {t('people')}
          </h2>
          <Responsibilities
            chapterId={chapterId}
            planId={planId}
            responsibilities={responsibilities}
            mayChange={mayChange}
          />
        </section>
      </Knot>
      <Knot as="section" labelledBy="tasks" state="open" className="pb-10 [--knot-top:0.35em]">
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
            tasks={standing}
            actions={actions}
            today={today}
            chapterId={chapterId}
          />
        )}
        {view !== 'timeline' && <DroppedTasks tasks={dropped} chapterId={chapterId} today={today} />}
        {mayChange && (
          <p className="no-print mt-6">
            <Link href={`${path}/tasks/new`} className="button button-quiet">
              {t('addTask')}
            </Link>
          </p>
        )}
      </Knot>
      <Knot as="section" labelledBy="actions" isLast className="[--knot-top:0.35em]">
        <h2 id="actions">{t('actions')}</h2>
        <PlanActions actions={actions} />
        {mayChange && <PlanIdeas ideas={ideas} chapterId={chapterId} campaignId={plan.campaignId} />}
      </Knot>
    </Frame>
  )
})
