import type { DistrictParticipation } from '#shared/participation/participation.ts'
import type { Reached } from './target-bars.tsx'

/** What a district has reached so far, by what can be counted. */
export const reachedBy = ({
  actions,
  doors,
  conversations,
  signatures,
  newMembers,
}: DistrictParticipation): Reached => ({ actions, doors, conversations, signatures, new_members: newMembers })
