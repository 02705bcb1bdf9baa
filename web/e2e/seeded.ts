import type { ActionSummary, ActionWithShifts, Shift } from '#shared/actions/action.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { ask } from './visitor.ts'

/** Titles the example organisation is known by. */
export const housing = { priority: 'Mieten runter: Wir klopfen an', campaign: 'Tür auf für bezahlbares Wohnen' }
export const hospital = { priority: 'Das Krankenhaus bleibt hier', campaign: 'Klinik vor Ort: Wir sammeln' }
export const openProposal = 'Bus und Bahn für alle, auch auf dem Land'

export async function campaignCalled(title: string): Promise<Campaign> {
  const { items } = await ask<{ items: Campaign[] }>('/campaigns')
  const found = items.find((campaign) => campaign.title === title)
  if (!found) throw new Error(`There is no campaign ${title}`)
  return found
}

export const readAction = (actionId: string) => ask<ActionWithShifts>(`/actions/${actionId}`)

/** An action of a campaign with the most room in one of its shifts, and that shift. */
export async function roomyAction(campaign: string): Promise<{ action: ActionWithShifts; shift: Shift }> {
  const { campaignId } = await campaignCalled(campaign)
  const { items } = await ask<{ items: ActionSummary[] }>(`/actions?campaignId=${campaignId}`)
  const room = ({ places, placesTaken }: ActionSummary) => places - placesTaken
  const action = await readAction(items.toSorted((one, other) => room(other) - room(one))[0]!.actionId)
  const free = ({ capacity, taken }: Shift) => capacity - taken
  return { action, shift: action.shifts.toSorted((one, other) => free(other) - free(one))[0]! }
}
