import { Refusal } from '#shared/http/refusal.ts'
import { newId } from '#shared/http/id.ts'
import type { ActionId } from '#shared/actions/action.ts'
import { links, type PersonLink } from '#functions/links/link.ts'
import { numbered } from './people.ts'
import type { Line } from './table.ts'

const tokens = 1_000
const now = new Date()
const all = links('the secret of this bench')
const purposes = ['confirm', 'manage', 'ticket'] as const

const opens = (token: string, purpose: PersonLink['purpose'], at = now): PersonLink | undefined => {
  try {
    return all.open(token, at, [purpose])
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** R20: every bit of a thousand links turned round, each link for another purpose, under another secret, and later. */
export async function bench(): Promise<Line[]> {
  let [turned, opened, wrong, wrongOpened, good] = [0, 0, 0, 0, 0]
  for (const number of numbered(tokens)) {
    const purpose = purposes[number % purposes.length]!
    const link: PersonLink = {
      purpose,
      actionId: newId('act') as ActionId,
      contactKey: newId('per').slice(4),
      until: Math.floor(now.getTime() / 1000) + 3600,
    }
    const token = all.seal(link)
    if (opens(token, purpose)) good += 1
    const bytes = Buffer.from(token)
    for (const bit of numbered(bytes.length * 8)) {
      const copy = Buffer.from(bytes)
      copy[bit >> 3]! ^= 1 << (bit & 7)
      turned += 1
      if (opens(copy.toString('latin1'), purpose)) opened += 1
    }
    const others = purposes.filter((one) => one !== purpose)
    const tries = [
      ...others.map((other) => opens(token, other)),
      opens(links('another secret').seal(link), purpose),
      opens(token, purpose, new Date(now.getTime() + 3_601_000)),
    ]
    wrong += tries.length
    wrongOpened += tries.filter(Boolean).length
  }
  return [
    {
      what: 'links with one bit turned that open',
      measured: `${opened} of ${turned}`,
      target: '0',
      isMet: opened === 0,
    },
    {
      what: 'for another purpose, by another secret, or later',
      measured: `${wrongOpened} of ${wrong}`,
      target: '0',
      isMet: wrongOpened === 0,
    },
    {
      what: 'control: untouched ones open',
      measured: `${good} of ${tokens}`,
      target: 'all',
      isMet: good === tokens,
    },
  ]
}
