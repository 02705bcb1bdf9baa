import { AgendaMatter } from '#shared/councils/agenda.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

type MatterKey = Pick<AgendaMatter, 'councilId' | 'matterId'>

export const agendaMatter = entity('matter', AgendaMatter, ({ councilId, matterId }: MatterKey) => [
  `AGENDA#${councilId}`,
  matterId,
])

/** For the transaction of whatever makes a council talk about something. What is there already stays as it is. */
export const puttingOnAgenda = (councils: Table, { matterId, councilId, ...matter }: AgendaMatter) => {
  const given = Object.entries(matter).filter(([, value]) => value !== undefined)
  return councils.updating(
    agendaMatter,
    { matterId, councilId },
    {
      change: `SET ${['entity', 'matterId', 'councilId', ...given.map(([name]) => name)]
        .map((name) => `#${name} = if_not_exists(#${name}, :${name})`)
        .join(', ')}`,
      values: { entity: agendaMatter.name, matterId, councilId, ...Object.fromEntries(given) },
    },
  )
}

/** For the transaction of whatever settles the matter. */
export const takingOffAgenda = (councils: Table, key: MatterKey) => councils.deleting(agendaMatter, key)
