import * as z from 'zod'
import { ChapterId } from '../chapters/chapter.ts'
import { defineRoutes } from '../http/route.ts'
import { StandInId } from '../identity/grant.ts'
import { NewStandIn, PublicStandIn } from './stand-in.ts'

const ofChapter = z.object({ chapterId: ChapterId })

export const standInRoutes = defineRoutes({
  listStandIns: {
    method: 'GET',
    path: '/chapters/{chapterId}/stand-ins',
    summary: 'Who acted or acts for a chapter, until when and why, the latest first',
    audience: 'anyone',
    params: ofChapter,
    returns: z.object({ items: z.array(PublicStandIn) }),
  },
  beginStandIn: {
    method: 'POST',
    path: '/chapters/{chapterId}/stand-ins',
    summary: 'Act for a chapter below for a limited time, with a reason',
    audience: 'signed-in',
    params: ofChapter,
    body: NewStandIn,
    returns: PublicStandIn,
    status: 201,
    refuses: ['date_passed', 'try_again'],
  },
  endStandIn: {
    method: 'POST',
    path: '/chapters/{chapterId}/stand-ins/{standInId}/end',
    summary: 'Give it back before its last day',
    audience: 'signed-in',
    params: ofChapter.extend({ standInId: StandInId }),
    body: z.strictObject({}),
    returns: PublicStandIn,
    refuses: ['already_answered', 'try_again'],
  },
})
