import * as z from 'zod'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { PriorityId } from '../proposals/proposal.ts'
import { DecisionRecord } from '../proposals/record.ts'
import { Lesson, Priority } from './priority.ts'

const one = z.object({ priorityId: PriorityId })

export const priorityRoutes = defineRoutes({
  listPriorities: {
    method: 'GET',
    path: '/priorities',
    summary: 'The decided priorities, the latest first',
    audience: 'anyone',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Priority),
    refuses: ['cursor_invalid'],
  },
  getPriority: {
    method: 'GET',
    path: '/priorities/{priorityId}',
    summary: 'Read one decided priority',
    audience: 'anyone',
    params: one,
    returns: Priority,
  },
  getPriorityRecord: {
    method: 'GET',
    path: '/priorities/{priorityId}/record',
    summary: 'How it was decided: who sat, who said what under which rules, and the hash of it all',
    audience: 'anyone',
    params: one,
    returns: DecisionRecord,
  },
  listLessons: {
    method: 'GET',
    path: '/priorities/{priorityId}/lessons',
    summary: 'What those who carried it out learned, the latest first',
    audience: 'signed-in',
    params: one,
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(Lesson),
    refuses: ['cursor_invalid'],
  },
})
