import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Call } from '#shared/participation/participation.ts'
import { mayCall } from '#shared/participation/policy.ts'
import { participationRoutes } from '#shared/participation/routes.ts'
import { operation } from '../http/operation.ts'
import type { ParticipationStore } from './participation-store.ts'

type Deps = { participation: ParticipationStore; now: () => Date }

/** What a state noted; asked for with the state itself. */
export const listCalls = operation(participationRoutes.listCalls)(async (
  { actor, params: { campaignId, chapterId }, query: { cursor } },
  { participation }: Deps,
) => {
  if (!mayCall(actor, chapterId)) throw new Refusal('not_your_chapter')
  return participation.calls(campaignId, chapterId, { limit: 100, cursor })
})

export const noteCall = operation(participationRoutes.noteCall)(async (
  { actor, params: { campaignId, chapterId }, body },
  { participation, now }: Deps,
) => {
  const stateId = (await participation.chapter(chapterId))?.parentId
  if (!stateId || !mayCall(actor, stateId)) throw new Refusal('not_your_chapter')
  const me = await participation.person(actor.personId)
  const noted: Call = {
    ...body,
    callId: newId('cal') as Call['callId'],
    campaignId,
    chapterId,
    at: now().toISOString(),
    name: me?.name ?? '·',
    personId: actor.personId,
  }
  await participation.note(stateId, noted)
  return noted
})
