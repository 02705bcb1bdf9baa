import { afterAll, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { cast } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { grantStore, personStore } from './identity-store.ts'

const tables = await withTables()
const grants = grantStore(tables.campaigns)
const people = personStore(tables.signUps)
const counting = countRequests(tables.client)
afterAll(() => tables.stop())

const { person, grants: entrusted } = cast.katrin
const { personId } = person

it('knows nothing of a stranger: no grants, no person', async () => {
  expect(await grants.grantsOf(cast.stranger.person.personId)).toEqual([])
  expect(await people.find(cast.stranger.person.personId)).toBeUndefined()
})

it('ID1 to ID4 are one request each', async () => {
  expect(await counting(() => grants.entrust(personId, entrusted))).toMatchObject({
    requests: ['PutItem'],
    writeUnits: 1,
  })
  expect(await counting(() => grants.grantsOf(personId))).toMatchObject({
    requests: ['GetItem'],
    readUnits: 0.5,
    answer: entrusted,
  })
  expect(await counting(() => people.enter(person))).toMatchObject({ requests: ['PutItem'], writeUnits: 1 })
  expect(await counting(() => people.find(personId))).toMatchObject({
    requests: ['GetItem'],
    readUnits: 0.5,
    answer: person,
  })
})

it('keeps what a person is entrusted with apart from who they are', async () => {
  const stored = await tables.campaigns.collect({ partition: `PERSON#${personId}` })
  expect(JSON.stringify(stored)).not.toMatch(/Katrin|@/)
})
