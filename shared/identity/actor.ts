import * as z from 'zod'
import type { Grant, Role } from './grant.ts'

/** A person, by the `sub` of their token. */
export const PersonId = z.uuid().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

/** Who asks, already identified; `grants` holds only those in force today. */
export type Actor = { personId: PersonId; grants: readonly Grant[] }

/** @param actor nobody (undefined) holds no role */
export const holds = (actor: Actor | undefined, role: Role, chapterId?: string): boolean =>
  actor?.grants.some(
    (grant) => grant.role === role && (chapterId === undefined || grant.chapterId === chapterId),
  ) ?? false
