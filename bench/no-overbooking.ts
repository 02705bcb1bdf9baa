import { UpdateCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { atOnce, numbered, persistently } from './people.ts'
import { address, isPassing, stageShift } from './stage.ts'
import type { Line } from './table.ts'

const [people, width, places, seeds] = [10_000, 500, 100, 20]

/** R1: ten thousand people, five hundred at a time, for a hundred places, while a third of the writes collide. */
async function round(seed: number): Promise<{ taken: number; held: number; asked: number }> {
  const stage = await stageShift(places, { seed, shares: { conflict: 0.3 } })
  try {
    await atOnce(width, numbered(people), (number) =>
      persistently(() => stage.signUp(stage.of, address(number)), isPassing),
    )
    stage.calm()
    const all = await stage.everybody()
    const count = (wanted: string) => all.filter(({ state }) => state === wanted).length
    return { taken: (await stage.taken(stage.of)) ?? 0, held: count('held'), asked: count('asked') }
  } finally {
    await stage.tables.stop()
  }
}

/** The control: reads how many places are taken, then writes one more. */
async function naively(): Promise<number> {
  const { tables } = await stageShift(places)
  const Key = { pk: 'NAIVE', sk: 'SHIFT' }
  const TableName = tables.names.campaigns
  let sold = 0
  await atOnce(width, numbered(2_000), async () => {
    const { Item } = await tables.client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
    if (Number(Item?.['taken'] ?? 0) >= places) return
    await tables.client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD taken :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    )
    sold += 1
  })
  await tables.stop()
  return sold
}

export async function bench(): Promise<Line[]> {
  const rounds = []
  for (const seed of numbered(seeds, 1)) rounds.push(await round(seed))
  const exact = rounds.filter(({ taken, held }) => taken === places && held === places).length
  const all = rounds.filter(({ held, asked }) => held + asked === people).length
  const oversold = await naively()
  return [
    {
      what: `exactly ${places} of ${places} places given to ${people} people, 30 % injected conflicts`,
      measured: `${exact} of ${seeds} seeds`,
      target: `${seeds} of ${seeds}`,
      isMet: exact === seeds,
    },
    {
      what: 'everybody else remembered for the line',
      measured: `${all} of ${seeds} seeds`,
      target: `${seeds}`,
      isMet: all === seeds,
    },
    {
      what: 'control: read, then write',
      measured: `${oversold} of ${places} sold`,
      target: 'oversells',
      isMet: oversold > places,
    },
  ]
}
