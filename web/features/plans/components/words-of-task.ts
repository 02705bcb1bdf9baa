import type { Task } from '#shared/plans/plan.ts'

/** A task as its form holds it; sent back as what was found. */
export const wordsOfTask = ({
  title,
  done,
  phaseId,
  dueOn,
  effort,
  skills,
  helpersWanted,
  persons,
  actionId,
  state,
}: Task) => ({
  title,
  done,
  ...(phaseId && { phaseId }),
  ...(dueOn && { dueOn }),
  ...(effort && { effort }),
  ...(skills && { skills }),
  helpersWanted,
  persons: persons.map(({ name }) => name),
  ...(actionId && { actionId }),
  state,
})
