import type { PlanPerson } from '#shared/plans/plan.ts'

/** The name of whoever does it; from another chapter one sees only that somebody does. */
export const nameIn = ({ name }: Pick<PlanPerson, 'name'>, somebody: string) =>
  name === '·' ? somebody : name
