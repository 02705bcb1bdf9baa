import { getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { PlanHead } from '#web/features/plans/components/plan-head.tsx'
import { TaskForm } from '#web/features/plans/components/task-form.tsx'
import { loadForTask } from '#web/features/plans/load-actions.ts'
import { loadPlan } from '#web/features/plans/load-plan.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('Plan.addTask'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'chapterId' | 'planId'>) => {
  const [t, { me, token }, { chapterId, planId }] = await Promise.all([
    getTranslations('Plan'),
    requireMe(),
    params,
  ])
  if (!mayPlan(me, chapterId)) return <Failure kind="notAllowed" />
  const { plan } = await loadPlan(token, chapterId, planId)
  const [{ frame }, actions] = await Promise.all([
    loadFrame(plan.campaignId),
    loadForTask(token, { chapterId }, { campaignId: plan.campaignId, from: dayInBerlin(requestTime()) }),
  ])
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8 lg:[--knot-top:5.6rem]">
        <PlanHead plan={plan} />
        <h1>{t('addTask')}</h1>
        <TaskForm chapterId={chapterId} planId={planId} phases={frame.phases} actions={actions} />
      </Knot>
    </Frame>
  )
})
