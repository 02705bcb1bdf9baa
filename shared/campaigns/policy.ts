import { holds, type Actor } from '../identity/actor.ts'

/** Campaigns are opened by the federal office. */
export const mayOpenCampaign = (actor: Actor | undefined) => holds(actor, 'federal_office')

/** The frame and its templates are edited by the federal office and the campaign’s own coordinators. */
export const mayShapeCampaign = (actor: Actor | undefined, coordinatorIds: readonly string[]) =>
  holds(actor, 'federal_office') || (actor !== undefined && coordinatorIds.includes(actor.personId))

/** A state adds its own layer by its own coordinators. */
export const mayLayer = (actor: Actor | undefined, stateId: string) => holds(actor, 'coordinator', stateId)
