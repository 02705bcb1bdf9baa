import { getTranslations } from 'next-intl/server'
import { mayPlan } from '#shared/plans/policy.ts'
import { PlanHead } from '#web/features/plans/components/plan-head.tsx'
import { TargetsForm } from '#web/features/plans/components/targets-form.tsx'
import { loadPlan } from '#web/features/plans/load-plan.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('Plan.targets'), { robots: 'noindex' })

export default page(async ({ params }: PageProps<'chapterId' | 'planId'>) => {
  const [t, adopt, { me, token }, { chapterId, planId }] = await Promise.all([
    getTranslations('Plan'),
    getTranslations('Adopt'),
    requireMe(),
    params,
  ])
  if (!mayPlan(me, chapterId)) return <Failure kind="notAllowed" />
  const { plan } = await loadPlan(token, chapterId, planId)
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8 lg:[--knot-top:5.6rem]">
        <PlanHead plan={plan} />
        <h1>{t('targets')}</h1>
        <p className="prose mt-4 text-lg">{adopt('step2Text')}</p>
        <TargetsForm plan={plan} />
      </Knot>
    </Frame>
  )
})
