import type { Responsibility } from '#shared/plans/plan.ts'
import type { GroundStore } from './ground-store.ts'

/**
 * Who hears that somebody offers help: the lead of the plan, or else whoever else stands for something in it; only
 * those with an account have an address here. Without any of them the page of the chapter shows it all the same.
 */
export async function findLead(
  responsibilities: readonly Responsibility[],
  ground: Pick<GroundStore, 'person'>,
) {
  const known = responsibilities.flatMap(({ kind, person }) =>
    person?.personId ? [{ kind, personId: person.personId }] : [],
  )
  const lead = known.find(({ kind }) => kind === 'lead') ?? known[0]
  return lead && ground.person(lead.personId)
}
