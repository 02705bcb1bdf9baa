import { holds, type Actor } from '../identity/actor.ts'

/** Campaigns are opened by the federal office. */
export const mayOpenCampaign = (actor: Actor | undefined) => holds(actor, 'federal_office')
