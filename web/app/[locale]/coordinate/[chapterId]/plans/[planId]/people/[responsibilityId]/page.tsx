import { getTranslations } from 'next-intl/server'
import { mayPlan } from '#shared/plans/policy.ts'
import { PlanHead } from '#web/features/plans/components/plan-head.tsx'
import { RoleForm } from '#web/features/plans/components/role-form.tsx'
import { loadPlan } from '#web/features/plans/load-plan.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

type Props = PageProps<'chapterId' | 'planId' | 'responsibilityId'>

export const generateMetadata = titled(async (t) => t('Plan.people'), { robots: 'noindex' })

/** One responsibility; `new` for one that is not there yet. */
export default page(async ({ params }: Props) => {
  const [t, { me, token }, { chapterId, planId, responsibilityId }] = await Promise.all([
    getTranslations('Plan'),
    requireMe(),
    params,
  ])
  if (!mayPlan(me, chapterId)) return <Failure kind="notAllowed" />
  const { plan, responsibilities } = await loadPlan(token, chapterId, planId)
  const role = responsibilities.find((one) => one.responsibilityId === responsibilityId)
  if (!role && responsibilityId !== 'new') return <Failure kind="notFound" />
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 lg:pt-8 lg:[--knot-top:5.6rem]">
        <PlanHead plan={plan} />
        <h1>{role ? (role.title ?? t(`kind.${role.kind}`)) : t('addRole')}</h1>
        <RoleForm chapterId={chapterId} planId={planId} {...(role && { role })} />
      </Knot>
    </Frame>
  )
})
