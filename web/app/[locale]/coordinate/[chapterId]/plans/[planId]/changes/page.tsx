import { getLocale, getTranslations } from 'next-intl/server'
import { mayPlan } from '#shared/plans/policy.ts'
import type { TaskWords } from '#shared/plans/plan.ts'
import { PlanHead } from '#web/features/plans/components/plan-head.tsx'
import { loadPlan, loadTemplateChanges } from '#web/features/plans/load-plan.ts'
import { submitTemplateChange } from '#web/features/plans/submit-plan.ts'
import { shortDay } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('TemplateChanges.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'planId'>) => {
  const [t, form, locale, { me, token }, { chapterId, planId }, sent] = await Promise.all([
    getTranslations('TemplateChanges'),
    getTranslations('Form'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  if (!mayPlan(me, chapterId)) return <Failure kind="notAllowed" />
  const [{ plan }, { items, templateVersion }] = await Promise.all([
    loadPlan(token, chapterId, planId),
    loadTemplateChanges(token, chapterId, planId),
  ])
  const said = (words: TaskWords) =>
    [words.title, words.done, words.dueOn && shortDay(locale, words.dueOn), words.skills]
      .filter(Boolean)
      .join(' · ')
  return (
    <Frame isThreaded>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8">
        {single(sent['done']) && <Notice>{t('saved')}</Notice>}
        <PlanHead plan={plan} />
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
      </Knot>
      {items.map(({ templateTaskId, kind, before, after }, position) => (
        <Knot
          as="section"
          key={templateTaskId}
          labelledBy={templateTaskId}
          isLast={position === items.length - 1}
          className="pb-8 [--knot-top:0.35em]"
        >
          <h2 id={templateTaskId}>
            {t(`kind.${kind}`)}: {(after ?? before)?.title}
          </h2>
          <dl className="prose mt-2 grid gap-2">
            {before && (
              <div>
                <dt className="text-quiet">{t('before')}</dt>
                <dd>{said(before)}</dd>
              </div>
            )}
            {after && (
              <div>
                <dt className="text-quiet">{t('after')}</dt>
                <dd>{said(after)}</dd>
              </div>
            )}
          </dl>
          <Form
            name={`change-${templateTaskId}`}
            submit={submitTemplateChange}
            hidden={{ chapterId, planId, templateTaskId, templateVersion: String(templateVersion) }}
            summary={form('summary')}
            className="mt-4 flex flex-wrap gap-3"
          >
            <button type="submit" name="decision" value="take" className="button">
              {t('take')}
            </button>
            <button type="submit" name="decision" value="ignore" className="button button-quiet">
              {t('ignore')}
            </button>
          </Form>
        </Knot>
      ))}
    </Frame>
  )
})
