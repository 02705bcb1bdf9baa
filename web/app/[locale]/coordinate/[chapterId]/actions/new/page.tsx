import { getTranslations } from 'next-intl/server'
import { ActionType } from '#shared/actions/action.ts'
import { mayRegisterAction } from '#shared/actions/policy.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { TypePicker } from '#web/features/actions/components/type-picker.tsx'
import { ActionForm } from '#web/features/actions/components/action-form.tsx'
import { loadAction } from '#web/features/actions/load-action.ts'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { loadCampaigns } from '#web/features/campaigns/load-campaigns.ts'
import { loadIdea } from '#web/features/ideas/load-ideas.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'

export const generateMetadata = titled(async (t) => t('ActionForm.title'), { robots: 'noindex' })

/** An action of the own chapter, draft or not, or what anybody sees of another's. */
const loadCopy = (token: string, chapterId: string, actionId: string) =>
  loadChapterAction(token, chapterId, actionId).catch(() => loadAction(actionId))

export default page(async ({ params, searchParams }: PageProps<'chapterId'>) => {
  const [t, { me, token }, { chapterId }, sent] = await Promise.all([
    getTranslations('ActionForm'),
    requireMe(),
    params,
    searchParams,
  ])
  if (!mayRegisterAction(me, chapterId)) return <Failure kind="notAllowed" />
  const today = dayInBerlin(requestTime())
  const copy = single(sent['copy'])
  const ideaId = single(sent['idea'])
  const { data: type } = ActionType.safeParse(single(sent['type']))
  const [{ items }, copied, idea] = await Promise.all([
    loadCampaigns({}),
    copy ? loadCopy(token, chapterId, copy) : undefined,
    ideaId ? loadIdea(token, chapterId, ideaId) : undefined,
  ])
  const kept = Object.fromEntries(
    ['campaign', 'title', 'description', 'on', 'plan', 'task'].flatMap((name) => {
      const value = single(sent[name])
      return value ? [[name, value]] : []
    }),
  )
  const { campaign: campaignId, title, description, on, plan: planId, task: taskId } = kept
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t('lead')}</p>
        {!copied && !idea && (
          <TypePicker
            chosen={type}
            path={`/coordinate/${chapterId}/actions/new`}
            query={kept}
            today={today}
          />
        )}
        <ActionForm
          key={type}
          chapterId={chapterId}
          today={today}
          type={type}
          campaigns={items.filter(({ endsOn }) => endsOn >= today)}
          {...(copied && { copied })}
          {...(idea && { idea })}
          {...(campaignId && title && { suggested: { campaignId, title, description, on } })}
          {...(planId && taskId && { task: { planId, taskId } })}
        />
      </Knot>
    </Frame>
  )
})
