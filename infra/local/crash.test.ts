import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { plannedAction } from '#functions/set-stage.ts'
import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { buildAssembly } from './assembly.ts'
import { startChildPlatform, type ChildPlatform } from './child-platform.ts'
import { dynamoDbAt } from './dynamodb-wire.ts'
import { startPlatform, type PlatformOptions } from './platform.ts'
import { freePort } from './ports.ts'
import { silent } from './progress.ts'

type Item = Record<string, { S: string; N: string }>

const stateDir = mkdtempSync(join(tmpdir(), 'roter-faden-crash-'))
/** Ends everything that is still under way, also when the test ran out of time. */
const over = new AbortController()
afterAll(() => {
  over.abort()
  rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 })
})

const rounds = 3
const eachRound = 40

/** Everything that is kept about an action in a table, read from the database itself. */
async function itemsOf(endpoint: string, TableName: string, actionId: string): Promise<Item[]> {
  const { Items } = await dynamoDbAt(endpoint)<{ Items: Item[] }>('Query', {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: `ACTION#${actionId}` } },
    ConsistentRead: true,
  })
  return Items
}

/** Enters a published action with room for everybody; in one shift, one sender may hold 50 places. */
async function enterAction({ dynamodbEndpoint, tables }: ChildPlatform) {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = dynamodbEndpoint
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  const { storesOf } = await import('./seed/stores.ts')
  const action = plannedAction({
    state: 'published',
    on: addDays(dayInBerlin(new Date()), 7),
    shifts: Array.from({ length: 20 }, () => ({ from: '10:00', to: '12:00', capacity: 999 })),
  })
  await storesOf(tables).actions.register(action)
  return { actionId: action.actionId, shiftIds: action.shifts.map(({ shiftId }) => shiftId) }
}

it('kill -9 during sign-ups: what was acknowledged is stored, counted and mailed', async () => {
  const options: PlatformOptions = {
    // One for all starts, however long ago somebody changed a source.
    assembly: await buildAssembly(silent),
    port: await freePort(),
    mailPort: await freePort(),
    identityPort: await freePort(),
    dynamodbPort: await freePort(),
    stateDir,
    seed: false,
    quiet: true,
  }
  let platform = await startChildPlatform(options)
  const { actionId, shiftIds } = await enterAction(platform)
  const acknowledged: string[] = []
  let asked = 0

  async function signUp(email: string): Promise<void> {
    const shiftId = shiftIds[asked++ % shiftIds.length]
    const response = await fetch(`${platform.siteUrl}/api/actions/${actionId}/sign-ups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        shiftIds: [shiftId],
        name: 'Kim',
        contact: email,
        consent: true,
        locale: 'de',
        key: crypto.randomUUID(),
      }),
    }).catch(() => undefined)
    if (response?.status === 202) acknowledged.push(email)
  }

  for (let round = 0; round < rounds; round++) {
    const killed = new AbortController()
    const isOver = () => killed.signal.aborted || over.signal.aborted
    const people = Array.from({ length: 4 }, async (_, person) => {
      for (let count = 0; !isOver(); count++) await signUp(`kim.${round}.${person}.${count}@example.org`)
    })
    while (acknowledged.length < (round + 1) * eachRound && !isOver()) await wait(5)
    await platform.kill()
    killed.abort()
    await Promise.all(people)
    if (round < rounds - 1) platform = await startChildPlatform(options)
  }

  const last = await startPlatform(options)
  try {
    await last.settled()
    const signUps = await itemsOf(last.dynamodbEndpoint, last.tables.signUps, actionId)
    const emails = signUps.flatMap((item) => (item['entity']?.S === 'sign-up' ? [item['email']!.S] : []))
    const campaigns = await itemsOf(last.dynamodbEndpoint, last.tables.campaigns, actionId)
    const shifts = campaigns.filter((item) => item['entity']?.S === 'shift')
    const taken = shifts.reduce((sum, shift) => sum + Number(shift['taken']?.N), 0)
    const inbox = (await (await fetch(`${last.inboxUrl}/store`)).json()) as {
      emails: { destination: { to: string[] } }[]
    }
    const mailed = inbox.emails.flatMap(({ destination }) => destination.to)
    console.log(
      `measured: kill -9 ${rounds} times: ${asked} asked, ${acknowledged.length} acknowledged, ${emails.length} stored, ` +
        `${taken} counted, ${mailed.length} mails to ${new Set(mailed).size} people`,
    )
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * eachRound)
    // It was killed in the middle: somebody had asked and got no answer.
    expect(asked).toBeGreaterThan(acknowledged.length)
    expect(acknowledged.filter((email) => !emails.includes(email))).toEqual([])
    expect(taken).toBe(emails.length)
    expect(emails.filter((email) => !mailed.includes(email))).toEqual([])
  } finally {
    await last.stop()
  }
}, 120_000)
