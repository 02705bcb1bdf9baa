import { actionRoutes } from '#shared/actions/routes.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { ask } from '#web/lib/api.ts'

/** Published actions of a chapter in a campaign, from its first day on: one page of them. */
export const loadPublished = ({ campaignId, startsOn }: Campaign, chapterId: string) =>
  ask(actionRoutes.listActions, { query: { chapterId, campaignId, from: startsOn } })

/**
 * Actions of the own chapter in a campaign that a task can be tied to, drafts among them; the one it is tied to
 * already stands first, however old.
 * @throws ApiRefusal `not_your_chapter`
 */
export async function loadForTask(
  token: string,
  params: { chapterId: string },
  { campaignId, from, actionId }: { campaignId: string; from: string; actionId?: string | undefined },
) {
  const [{ items }, tied] = await Promise.all([
    ask(actionRoutes.listChapterActions, { token, params, query: { from } }),
    actionId
      ? // It may have gone since; the task can be saved all the same.
        ask(actionRoutes.getChapterAction, { token, params: { ...params, actionId } }).catch(() => undefined)
      : undefined,
  ])
  const others = items.filter(
    (action) =>
      action.campaignId === campaignId && action.actionId !== actionId && action.state !== 'cancelled',
  )
  return tied ? [tied, ...others] : others
}
