import type { Actor, PersonId } from '#shared/identity/actor.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Author } from '#shared/proposals/text.ts'

/** Knows what people are called. */
export type Named = { find: (personId: PersonId) => Promise<{ name: string } | undefined> }

/** Whose words they are, by name: members of an association speak to each other by name. */
export async function nameOf(people: Named, { personId }: Actor): Promise<Author> {
  const person = await people.find(personId)
  if (!person) throw new Refusal('not_allowed')
  return { personId, name: person.name }
}
