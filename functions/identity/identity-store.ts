import * as z from 'zod'
import { PersonId } from '#shared/identity/actor.ts'
import { Grant } from '#shared/identity/grant.ts'
import { Person } from '#shared/people/person.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

const PersonGrants = z.object({ personId: PersonId, grants: z.array(Grant).max(50) })

export const grantsOfPerson = entity('grants', PersonGrants, ({ personId }: { personId: PersonId }) => [
  `PERSON#${personId}`,
  'GRANTS',
])

export const person = entity('person', Person, ({ personId }: { personId: PersonId }) => [
  `PERSON#${personId}`,
  'PERSON',
])

/** What a person is entrusted with: organisational data, in the table Campaigns. */
export const grantStore = (campaigns: Table) => ({
  /** ID1: a person without an entry is entrusted with nothing. */
  grantsOf: async (personId: PersonId) => (await campaigns.find(grantsOfPerson, { personId }))?.grants ?? [],

  /** ID2 */
  entrust: (personId: PersonId, grants: Grant[]) => campaigns.put(grantsOfPerson, { personId, grants }),
})

/** Who a person is: personal data, in the table SignUps. */
export const personStore = (signUps: Table) => ({
  /** ID3 */
  find: (personId: PersonId) => signUps.find(person, { personId }),

  /** ID4 */
  enter: (entered: Person) => signUps.put(person, entered),
})
export type PersonStore = ReturnType<typeof personStore>
