import * as z from 'zod'
import { ActionId, SeriesId } from '#shared/actions/action.ts'
import { ChapterId } from '#shared/chapters/chapter.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

/** Which actions belong to a series, soonest first. */
const Series = z.object({
  seriesId: SeriesId,
  chapterId: ChapterId,
  actions: z.array(z.object({ actionId: ActionId, on: z.iso.date() })),
  requestHash: z.string(),
})
export type Series = z.infer<typeof Series>
const series = entity('series', Series, ({ seriesId }: { seriesId: SeriesId }) => [
  `SERIES#${seriesId}`,
  'SERIES',
])

export const seriesStore = (table: Table) => ({
  /** A18: remembers which actions belong together; false when the series is there already. */
  begin: (entered: Series) => table.put(series, entered, { if: 'attribute_not_exists(#pk)' }),

  /** A19 */
  series: (seriesId: SeriesId) => table.find(series, { seriesId }, 'consistently'),
})
