import { getLocale, getTranslations } from 'next-intl/server'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { isToBeDone, wordsOfTask } from '#shared/plans/plan.ts'
import { mayPlan, mayWorkOn } from '#shared/plans/policy.ts'
import { loadAction } from '#web/features/actions/load-action.ts'
import { loadFrame } from '#web/features/campaigns/load-frame.ts'
import { nameIn } from '#web/features/plans/components/name-in.ts'
import { PlanHead } from '#web/features/plans/components/plan-head.tsx'
import { TaskForm } from '#web/features/plans/components/task-form.tsx'
import { TaskMark } from '#web/features/plans/components/task-mark.tsx'
import { loadForTask } from '#web/features/plans/load-actions.ts'
import { loadComments, loadPlan } from '#web/features/plans/load-plan.ts'
import { submitComment, submitTaskState } from '#web/features/plans/submit-task.ts'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requestTime } from '#web/lib/request-time.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'

export const generateMetadata = titled(async (t) => t('Plan.taskTitle'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId' | 'planId' | 'taskId'>) => {
  const [t, form, locale, { me, token }, { chapterId, planId, taskId }, sent] = await Promise.all([
    getTranslations('Plan'),
    getTranslations('Form'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const { plan, tasks } = await loadPlan(token, chapterId, planId)
  const task = tasks.find((one) => one.taskId === taskId)
  if (!task) return <Failure kind="notFound" />
  const isMine = mayWorkOn(me, chapterId, task)
  const isPlanning = mayPlan(me, chapterId)
  const today = dayInBerlin(requestTime())
  const [{ frame }, comments, actions, tied] = await Promise.all([
    loadFrame(plan.campaignId),
    isMine ? loadComments(token, { chapterId, planId, taskId }) : undefined,
    isPlanning
      ? loadForTask(
          token,
          { chapterId },
          { campaignId: plan.campaignId, from: today, actionId: task.actionId },
        )
      : [],
    // A draft is not there for everybody; the task is told without it.
    task.actionId ? loadAction(task.actionId).catch(() => undefined) : undefined,
  ])
  const back = { chapterId, planId, taskId }
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8">
        {single(sent['done']) === 'saved' && <Notice>{t('done.saved')}</Notice>}
        <PlanHead plan={plan} />
        <h1>{task.title}</h1>
        <p className="prose mt-3 text-lg">{task.done}</p>
        <p className="mt-2 flex flex-wrap gap-x-4">
          <TaskMark task={task} today={today} />
          {task.dueOn && <span>{t('dueOn', { day: writtenDay(locale, task.dueOn) })}</span>}
          {task.persons.length > 0 && (
            <span>{task.persons.map((person) => nameIn(person, t('somebody'))).join(', ')}</span>
          )}
        </p>
        {tied && (
          <p className="mt-2">
            {t('tiedTo')}{' '}
            <Link href={`/actions/${tied.actionId}`} className="font-semibold">
              {tied.title}
            </Link>
            , {writtenDay(locale, dayOf(tied.startsAt))}
          </p>
        )}
        {isMine && isToBeDone(task) && (
          <Form
            name="done"
            submit={submitTaskState}
            hidden={{ ...back, was: JSON.stringify(wordsOfTask(task)), state: 'done' }}
            summary={form('summary')}
            className="mt-4"
          >
            <button type="submit" className="button">
              {t('markDone')}
            </button>
          </Form>
        )}
      </Knot>
      {isPlanning && (
        <Knot as="section" labelledBy="edit" state="open" className="pb-10 [--knot-top:0.35em]">
          <h2 id="edit">{t('change')}</h2>
          <TaskForm
            chapterId={chapterId}
            planId={planId}
            phases={frame.phases}
            actions={actions}
            task={task}
          />
          {!task.actionId && (
            <p className="mt-6">
              <Link
                href={`/coordinate/${chapterId}/actions/new?${new URLSearchParams({ campaign: plan.campaignId, title: task.title, plan: planId, task: taskId, ...(task.dueOn && { on: task.dueOn }) })}`}
                className="tapped"
              >
                {t('planActionFor')}
              </Link>
            </p>
          )}
        </Knot>
      )}
      {comments && (
        <Knot as="section" labelledBy="comments" isLast className="[--knot-top:0.35em]">
          <h2 id="comments">{t('comments')}</h2>
          <ul className="mt-3 max-w-[36rem]">
            {comments.items.map(({ commentId, name, text, at }) => (
              <li key={commentId} className="border-t border-hair py-3">
                <p className="text-[0.94rem] text-quiet">
                  {name}, {writtenDay(locale, dayOf(at))}
                </p>
                <Prose text={text} />
              </li>
            ))}
          </ul>
          <Form
            name="comment"
            submit={submitComment}
            hidden={back}
            labels={{ text: t('yourWords') }}
            summary={form('summary')}
            className="mt-4 grid max-w-[36rem] gap-3"
          >
            <TextArea name="text" rows={3} maxLength={1000} required />
            <button type="submit" className="button button-quiet justify-self-start">
              {t('say')}
            </button>
          </Form>
        </Knot>
      )}
    </Frame>
  )
})
