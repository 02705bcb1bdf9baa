import { holds, type Actor } from '../identity/actor.ts'
import type { CampaignCoordinator } from './coordinators.ts'

/** Campaigns are opened by the federal office. */
export const mayOpenCampaign = (actor: Actor | undefined) => holds(actor, 'federal_office')

/** The frame and its templates are edited by the federal office and the campaign’s own coordinators. */
export const mayShapeCampaign = (
  actor: Actor | undefined,
  coordinators: readonly Pick<CampaignCoordinator, 'personId'>[],
) => holds(actor, 'federal_office') || coordinators.some(({ personId }) => personId === actor?.personId)

/** Who shapes a campaign does not choose who else does. */
export const mayNameCoordinators = (actor: Actor | undefined) => mayOpenCampaign(actor)

/** A state adds its own layer by its own coordinators. */
export const mayLayer = (actor: Actor | undefined, stateId: string) => holds(actor, 'coordinator', stateId)
