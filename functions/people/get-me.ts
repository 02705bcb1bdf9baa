import { Refusal } from '#shared/http/refusal.ts'
import { peopleRoutes } from '#shared/people/routes.ts'
import { operation } from '../http/operation.ts'
import type { PersonStore } from '../identity/identity-store.ts'

type Deps = { people: Pick<PersonStore, 'find'> }

export const getMe = operation(peopleRoutes.getMe)(async ({ actor }, { people }: Deps) => {
  const person = await people.find(actor.personId)
  if (!person) throw new Refusal('not_found')
  return { ...person, grants: [...actor.grants] }
})
