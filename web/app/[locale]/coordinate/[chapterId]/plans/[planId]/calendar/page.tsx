import { getTranslations } from 'next-intl/server'
import { mayPlan } from '#shared/plans/policy.ts'
import { PlanHead } from '#web/features/plans/components/plan-head.tsx'
import { loadPlan, loadPlanCalendar } from '#web/features/plans/load-plan.ts'
import { submitCalendarAddress } from '#web/features/plans/submit-plan.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { setting } from '#web/lib/setting.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('PlanCalendar.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'planId'>) => {
  const [t, form, { me, token }, { chapterId, planId }, sent] = await Promise.all([
    getTranslations('PlanCalendar'),
    getTranslations('Form'),
    requireMe(),
    params,
    searchParams,
  ])
  if (!mayPlan(me, chapterId)) return <Failure kind="notAllowed" />
  const [{ plan }, { token: secret }] = await Promise.all([
    loadPlan(token, chapterId, planId),
    loadPlanCalendar(token, chapterId, planId),
  ])
  const address = `${setting('SITE_URL')}/api/plans/calendar/${encodeURIComponent(secret)}`
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {single(sent['done']) === 'renewed' && <Notice>{t('renewed')}</Notice>}
        <PlanHead plan={plan} />
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        <p className="prose mt-4 wrap-anywhere">
          <strong>{t('address')}:</strong> <a href={address}>{address}</a>
        </p>
        <p className="prose mt-4">{t('secret')}</p>
      </Knot>
      <Knot as="section" labelledBy="renew" isLast state="open" className="pb-10 [--knot-top:0.35em]">
        <h2 id="renew">{t('renewTitle')}</h2>
        <p className="prose mt-2">{t('renewText')}</p>
        <Form
          name="renew"
          submit={submitCalendarAddress}
          hidden={{ chapterId, planId }}
          summary={form('summary')}
          className="mt-4"
        >
          <button type="submit" className="button button-quiet">
            {t('renew')}
          </button>
        </Form>
      </Knot>
    </Frame>
  )
})
