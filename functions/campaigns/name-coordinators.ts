import type { CampaignCoordinator } from '#shared/campaigns/coordinators.ts'
import { mayNameCoordinators, mayShapeCampaign } from '#shared/campaigns/policy.ts'
import { campaignRoutes } from '#shared/campaigns/routes.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import { operation } from '../http/operation.ts'
import type { PersonStore } from '../identity/identity-store.ts'
import type { FrameStore } from './frame-store.ts'

type Deps = { frames: Pick<FrameStore, 'of' | 'nameCoordinators'>; people: Pick<PersonStore, 'find'> }

export const getCoordinators = operation(campaignRoutes.getCoordinators)(async (
  { actor, params },
  { frames }: Pick<Deps, 'frames'>,
) => {
  const found = await frames.of(params.campaignId)
  if (!found) throw new Refusal('not_found')
  if (!mayShapeCampaign(actor, found.coordinators.people)) throw new Refusal('not_allowed')
  return found.coordinators
})

export const listMyCampaigns = operation(campaignRoutes.listMyCampaigns)(
  async ({ actor }, { frames }: { frames: Pick<FrameStore, 'shapedBy'> }) => ({
    items: await frames.shapedBy(actor.personId),
  }),
)

/** @throws Refusal `person_unknown` */
async function called(personId: PersonId, { people }: Pick<Deps, 'people'>): Promise<CampaignCoordinator> {
  const found = await people.find(personId)
  if (!found) throw new Refusal('person_unknown')
  return { personId, name: found.name }
}

export const nameCoordinators = operation(campaignRoutes.nameCoordinators)(async (
  { actor, params: { campaignId }, body },
  deps: Deps,
) => {
  if (!mayNameCoordinators(actor)) throw new Refusal('not_allowed')
  const found = await deps.frames.of(campaignId)
  if (!found) throw new Refusal('not_found')
  const before = found.coordinators
  if (before.version !== body.version) throw new Refusal('version_conflict')
  const people = await Promise.all(
    body.personIds.map(
      async (personId) => before.people.find((one) => one.personId === personId) ?? called(personId, deps),
    ),
  )
  const named = { campaignId, people, version: body.version + 1 }
  if (!(await deps.frames.nameCoordinators(named, before, found.campaign)))
    throw new Refusal('version_conflict')
  return named
})
