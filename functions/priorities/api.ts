import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { getPriority, getPriorityRecord, listLessons } from './get-priority.ts'
import { listPriorities } from './list-priorities.ts'
import { priorityStore } from './priority-store.ts'

export const handler = apiHandler(
  [listPriorities, getPriority, getPriorityRecord, listLessons],
  { priorities: priorityStore(table('CAMPAIGNS_TABLE'), table('COUNCILS_TABLE')) },
  identified,
)
