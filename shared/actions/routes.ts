import * as z from 'zod'
import { CampaignId } from '../campaigns/campaign.ts'
import { ChapterId, Postcode } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { ActionId, ActionSummary, ActionType, ActionWithShifts, NewAction, RevisedAction } from './action.ts'

/** One place to look at a time; the period and the type narrow it down. */
export const ActionSearch = z
  .object({
    postcode: Postcode.optional(),
    chapterId: ChapterId.optional(),
    campaignId: CampaignId.optional(),
    type: ActionType.optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    cursor: Cursor.optional(),
  })
  .strict()
  .refine(
    ({ postcode, chapterId, campaignId }) => [postcode, chapterId, campaignId].filter(Boolean).length <= 1,
    {
      path: ['postcode'],
      error: 'one_place_only',
    },
  )
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'ends_before_start' })
export type ActionSearch = z.infer<typeof ActionSearch>

const ofChapter = z.object({ chapterId: ChapterId })
const oneOfChapter = ofChapter.extend({ actionId: ActionId })

export const actionRoutes = defineRoutes({
  listActions: {
    method: 'GET',
    path: '/actions',
    summary: 'Published actions by date: of the country, near a postcode, of a chapter or of a campaign',
    audience: 'anyone',
    query: ActionSearch,
    returns: pageOf(ActionSummary),
    refuses: ['cursor_invalid'],
  },
  getAction: {
    method: 'GET',
    path: '/actions/{actionId}',
    summary: 'Read one published action with its shifts and free places',
    audience: 'anyone',
    params: z.object({ actionId: ActionId }),
    returns: ActionWithShifts,
  },
  listChapterActions: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions',
    summary: 'All actions of the own chapter from a day on, drafts included',
    audience: 'coordinator',
    params: ofChapter,
    query: z.object({ from: z.iso.date().optional(), cursor: Cursor.optional() }).strict(),
    returns: pageOf(ActionSummary),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
  getChapterAction: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions/{actionId}',
    summary: 'Read one action of the own chapter, draft or published',
    audience: 'coordinator',
    params: oneOfChapter,
    returns: ActionWithShifts,
    refuses: ['not_your_chapter'],
  },
  registerAction: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions',
    summary: 'Register a public action of the own chapter as a draft',
    audience: 'coordinator',
    params: ofChapter,
    body: NewAction,
    returns: ActionWithShifts,
    status: 201,
    refuses: ['not_your_chapter', 'date_passed', 'outside_campaign'],
  },
  reviseAction: {
    method: 'PUT',
    path: '/chapters/{chapterId}/actions/{actionId}',
    summary: 'Save a draft anew',
    audience: 'coordinator',
    params: oneOfChapter,
    body: RevisedAction,
    returns: ActionWithShifts,
    refuses: ['not_your_chapter', 'version_conflict', 'not_a_draft', 'date_passed', 'outside_campaign'],
  },
  publishAction: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions/{actionId}/publication',
    summary: 'Publish a draft: from now on anyone finds it and can sign up',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.object({ version: z.int().positive() }).strict(),
    returns: ActionWithShifts,
    refuses: ['not_your_chapter', 'version_conflict', 'not_a_draft', 'date_passed'],
  },
})
