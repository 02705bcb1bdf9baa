import * as z from 'zod'
import { CampaignId } from '../campaigns/campaign.ts'
import { ChapterId, Postcode } from '../chapters/chapter.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { line, paragraphs } from '../http/text.ts'
import {
  ActionId,
  ActionSummary,
  ActionType,
  ActionWithShifts,
  ChapterActionSummary,
  NewAction,
  PublicAction,
  RevisedAction,
  Scope,
} from './action.ts'
import { Duty, DutyKind } from './paperwork.ts'
import { NewReport, Report } from './report.ts'
import { Repeat } from './series.ts'

const yes = z.literal('yes').optional()

/** One place to look at a time; the period, the type and what is wished for narrow it down. */
export const ActionSearch = z
  .object({
    postcode: Postcode.optional(),
    chapterId: ChapterId.optional(),
    campaignId: CampaignId.optional(),
    type: ActionType.optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    /** Only where everybody gets in without a step. */
    stepFree: yes,
    /** Only where places are free. */
    free: yes,
    cursor: Cursor.optional(),
  })
  .strict()
  .refine(({ postcode, chapterId }) => !postcode || !chapterId, {
    path: ['postcode'],
    error: 'one_place_only',
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'ends_before_start' })
export type ActionSearch = z.infer<typeof ActionSearch>

const ofChapter = z.object({ chapterId: ChapterId })
const oneOfChapter = ofChapter.extend({ actionId: ActionId })
const version = z.int().positive()
/** Made by the form before it is sent: the same key sent twice does the thing once. */
const key = z.uuid()

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
    summary: 'Read one action with its shifts and free places; a draft is not there',
    audience: 'anyone',
    params: z.object({ actionId: ActionId }),
    returns: PublicAction.extend({ report: Report.optional() }),
  },
  listChapterActions: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions',
    summary: 'All actions of the own chapter from a day on, drafts and open paperwork included',
    audience: 'coordinator',
    params: ofChapter,
    query: z.object({ from: z.iso.date().optional(), cursor: Cursor.optional() }).strict(),
    returns: pageOf(ChapterActionSummary),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
  getChapterAction: {
    method: 'GET',
    path: '/chapters/{chapterId}/actions/{actionId}',
    summary: 'Read one action of the own chapter in whatever state, with its report',
    audience: 'coordinator',
    params: oneOfChapter,
    returns: ActionWithShifts.extend({ report: Report.optional() }),
    refuses: ['not_your_chapter'],
  },
  registerAction: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions',
    summary: 'Register a public action of the own chapter as a draft; a copy tells where it comes from',
    audience: 'coordinator',
    params: ofChapter,
    body: NewAction.extend({ key }).strict(),
    returns: ActionWithShifts,
    status: 201,
    refuses: ['not_your_chapter', 'date_passed', 'outside_campaign', 'key_reused'],
  },
  registerSeries: {
    method: 'POST',
    path: '/chapters/{chapterId}/series',
    summary: 'Register an action that repeats: one draft for each of its days',
    audience: 'coordinator',
    params: ofChapter,
    body: z.strictObject({ action: NewAction, repeat: Repeat, key }),
    returns: z.object({ items: z.array(ActionSummary) }),
    status: 201,
    refuses: ['not_your_chapter', 'date_passed', 'outside_campaign', 'series_too_long', 'key_reused'],
  },
  reviseAction: {
    method: 'PUT',
    path: '/chapters/{chapterId}/actions/{actionId}',
    summary:
      'Save an action anew; whoever signed up hears of a change of time or place. With scope `following` the same for all later ones of its series, each on its own day',
    audience: 'coordinator',
    params: oneOfChapter,
    body: RevisedAction,
    returns: ActionWithShifts,
    refuses: [
      'not_your_chapter',
      'version_conflict',
      'not_open_to_change',
      'shift_in_use',
      'date_passed',
      'outside_campaign',
    ],
  },
  publishAction: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions/{actionId}/publication',
    summary: 'Publish a draft: from now on anyone finds it and can sign up',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ version, scope: Scope.default('this') }),
    returns: ActionWithShifts,
    refuses: ['not_your_chapter', 'version_conflict', 'not_a_draft', 'date_passed'],
  },
  cancelAction: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions/{actionId}/cancellation',
    summary: 'Call an action off; everyone who signed up is told',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ version, reason: line(3, 300), scope: Scope.default('this') }),
    returns: ActionWithShifts,
    refuses: ['not_your_chapter', 'version_conflict', 'not_open_to_change'],
  },
  saveDuty: {
    method: 'PUT',
    path: '/chapters/{chapterId}/actions/{actionId}/duties/{kind}',
    summary: 'Say who sees to a piece of paperwork, and whether it is done',
    audience: 'coordinator',
    params: oneOfChapter.extend({ kind: DutyKind }),
    body: z.strictObject({ responsible: line(2, 80).optional(), isDone: z.boolean() }),
    returns: Duty,
    refuses: ['not_your_chapter', 'version_conflict'],
  },
  reportAction: {
    method: 'PUT',
    path: '/chapters/{chapterId}/actions/{actionId}/report',
    summary: 'Say what came of an action that is over; it closes the action and counts up the thread',
    audience: 'coordinator',
    params: oneOfChapter,
    body: NewReport,
    returns: Report,
    refuses: ['not_your_chapter', 'not_over_yet', 'not_open_to_change', 'version_conflict'],
  },
  writeToAttendees: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions/{actionId}/messages',
    summary: 'Write to everyone who signed up; each gets a mail of their own',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ subject: line(3, 120), text: paragraphs(3, 4000), key }),
    returns: z.object({ next: z.literal('being_sent') }),
    status: 202,
    refuses: ['not_your_chapter', 'not_open_to_change', 'key_reused'],
  },
  inviteCoHost: {
    method: 'POST',
    path: '/chapters/{chapterId}/actions/{actionId}/co-hosts',
    summary: 'Ask another chapter to carry an action along',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ chapterId: ChapterId }),
    returns: ActionWithShifts,
    refuses: ['not_your_chapter', 'not_open_to_change', 'version_conflict', 'already_invited'],
  },
  listInvitations: {
    method: 'GET',
    path: '/chapters/{chapterId}/invitations',
    summary: 'Which actions of other chapters the own one is asked to carry along',
    audience: 'coordinator',
    params: ofChapter,
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(ActionSummary),
    refuses: ['not_your_chapter', 'cursor_invalid'],
  },
  answerInvitation: {
    method: 'PUT',
    path: '/chapters/{chapterId}/invitations/{actionId}',
    summary: 'Accept or decline to carry an action of another chapter along; may be changed later',
    audience: 'coordinator',
    params: oneOfChapter,
    body: z.strictObject({ answer: z.enum(['accepted', 'declined']) }),
    returns: ActionSummary,
    refuses: ['not_your_chapter', 'version_conflict'],
  },
})
