import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Frame, PhaseId } from '#shared/campaigns/frame.ts'
import { mayLayer, mayShapeCampaign } from '#shared/campaigns/policy.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { FrameStore } from './frame-store.ts'

type Deps = { frames: Pick<FrameStore, 'of' | 'chapter' | 'saveFrame' | 'saveLayer'>; now: () => Date }

/** @throws Refusal `outside_campaign` naming the first phase that does not lie in the campaign */
function keepInside({ startsOn, endsOn }: Campaign, phases: readonly { from: string; to: string }[]): void {
  const wrong = phases.findIndex(({ from, to }) => from < startsOn || endsOn < to)
  if (wrong < 0) return
  const field = phases[wrong]!.from < startsOn ? 'from' : 'to'
  throw new Refusal('outside_campaign', [{ field: `phases.${wrong}.${field}`, code: 'outside_campaign' }])
}

export const saveFrame = operation(campaignRoutes.saveFrame)(async ({ actor, params, body }, deps: Deps) => {
  const found = await deps.frames.of(params.campaignId)
  if (!found) throw new Refusal('not_found')
  if (!mayShapeCampaign(actor, found.coordinators.people)) throw new Refusal('not_allowed')
  keepInside(found.campaign, body.phases)
  const saved: Frame = {
    ...body,
    campaignId: params.campaignId,
    phases: body.phases.map((phase) => ({ ...phase, phaseId: phase.phaseId ?? (newId('phs') as PhaseId) })),
    version: body.version + 1,
  }
  if (!(await deps.frames.saveFrame(saved))) throw new Refusal('version_conflict')
  return saved
})

export const saveLayer = operation(campaignRoutes.saveLayer)(async (
  { actor, params: { campaignId, chapterId }, body },
  { frames, now }: Deps,
) => {
  if (!mayLayer(actor, chapterId)) throw new Refusal('not_your_chapter')
  const [found, chapter] = await Promise.all([frames.of(campaignId), frames.chapter(chapterId)])
  if (!found || chapter?.level !== 'state') throw new Refusal('not_found')
  keepInside(found.campaign, body.phases)
  const known = new Set<string>(found.frame.phases.map(({ phaseId }) => phaseId))
  const strange = body.phases.findIndex(({ phaseId }) => !known.has(phaseId))
  if (strange >= 0)
    throw new Refusal('invalid_request', [{ field: `phases.${strange}.phaseId`, code: 'not_a_choice' }])
  const saved = {
    ...body,
    campaignId,
    chapterId,
    version: body.version + 1,
    savedAt: now().toISOString(),
  }
  if (!(await frames.saveLayer(saved))) throw new Refusal('version_conflict')
  return saved
})
