import * as z from 'zod'
import type { ChapterId } from '#shared/chapters/chapter.ts'
import type { Figures } from '#shared/figures/figures.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { nation, sumOf, type Count, type Scope } from './count-contributions.ts'

const counter = z.int().default(0)

const totals = entity(
  'totals',
  z.object({
    scope: z.string(),
    campaigns: counter,
    actions: counter,
    signUps: counter,
    districtChapters: counter,
    came: counter,
    doors: counter,
    conversations: counter,
    flyers: counter,
    signatures: counter,
    interested: counter,
  }),
  ({ scope }: { scope: Scope }) => [`FIGURES#${scope}`, 'TOTALS'],
)

/**
 * Apart from the totals, because each sign-up changes those. One attribute a district (`district:dresden`) rather
 * than a map of them: adding to an attribute needs no map that somebody has to have made before.
 */
const districts = entity(
  'district-figures',
  z.looseObject({ scope: z.string() }),
  ({ scope }: { scope: Scope }) => [`FIGURES#${scope}`, 'DISTRICTS'],
)

/** Of priorities only; one attribute a week (`week:2026-11-23`), for the same reason. */
const weeks = entity('week-figures', z.looseObject({ scope: z.string() }), ({ scope }: { scope: Scope }) => [
  `FIGURES#${scope}`,
  'WEEKS',
])

/** What begins with these words, by the rest of its name. */
const numbersOf = <Name extends string>(item: Record<string, unknown> | undefined, prefix: string) =>
  Object.fromEntries(
    Object.entries(item ?? {}).flatMap(([name, count]) =>
      name.startsWith(prefix) && Number(count) > 0
        ? [[name.slice(prefix.length) as Name, Number(count)] as const]
        : [],
    ),
  ) as Record<Name, number>

/** How far a district is with a campaign: beside those of all others, so that one request reads the nation. */
const participation = entity(
  'participation',
  z.looseObject({ scope: z.string() }),
  ({ scope }: { scope: Scope }) => {
    const [campaignId = '', chapterId = ''] = scope.split('/')
    return [`PARTICIPATION#${campaignId}`, chapterId]
  },
)

/** Streams keep a record for a day: twice that and it cannot come again. */
const rememberedFor = 2 * 24 * 60 * 60

/** Notes that a record of a stream was counted. */
const seen = entity(
  'seen',
  z.object({ stream: z.string(), eventId: z.string(), countedAt: z.int() }),
  ({ stream, eventId }: { stream: string; eventId: string }) => [`SEEN#${stream}#${eventId}`, 'SEEN'],
  { expires: ({ countedAt }) => countedAt + rememberedFor },
)

/** A record of a stream and what it does to the figures. */
export type CountedRecord = { eventId: string; counts: readonly Count[] }

const itemOf = ({ scope, counter: name }: Count) => {
  if (scope.includes('/')) return participation
  return name.startsWith('district:') ? districts : name.startsWith('week:') ? weeks : totals
}

/** The counts by the item they go into. */
const byItem = (records: readonly CountedRecord[]) =>
  Object.values(
    Object.groupBy(
      sumOf(records.flatMap(({ counts }) => counts)),
      (count) => `${itemOf(count).name} ${count.scope}`,
    ),
  ).filter((counts) => counts !== undefined)

/** How many writes it takes to count these records in one transaction. */
export const writesFor = (records: readonly CountedRecord[]) => records.length + byItem(records).length

export const figureStore = (table: Table, now: () => Date) => {
  const adding = ([first, ...others]: Count[]) => {
    if (!first) return []
    const item = itemOf(first)
    const counts = [first, ...others]
    return [
      table.updating(
        item,
        { scope: first.scope },
        {
          change: `SET #entity = :entity, #scope = :scope ADD ${counts.map((_, n) => `#c${n} :c${n}`).join(', ')}`,
          names: Object.fromEntries(counts.map((count, n) => [`#c${n}`, count.counter])),
          values: {
            entity: item.name,
            scope: first.scope,
            ...Object.fromEntries(counts.map(({ by }, n) => [`c${n}`, by])),
          },
        },
      ),
    ]
  }

  return {
    /** FI1: zeros where nothing was counted yet. */
    of: async (scope: Scope): Promise<Figures> => {
      const scopes = scope === nation ? [nation] : [scope, nation]
      const items = await table.gather([
        districts.place({ scope }),
        ...(scope.startsWith('pri_') ? [weeks.place({ scope })] : []),
        ...scopes.map((counted) => totals.place({ scope: counted })),
      ])
      const totalsOf = (counted: Scope) =>
        totals.schema.parse(
          items.find((item) => item['entity'] === totals.name && item['scope'] === counted) ?? {
            scope: counted,
          },
        )
      const named = (name: string) => items.find((item) => item['entity'] === name)
      const { scope: _, districtChapters: _all, ...sums } = totalsOf(scope)
      return {
        ...sums,
        districts: numbersOf<ChapterId>(named(districts.name), 'district:'),
        weeks: numbersOf<string>(named(weeks.name), 'week:'),
        allDistricts: totalsOf(nation).districtChapters,
      }
    },

    /**
     * FI2: counts records of a stream, each once however often it comes; one transaction, or two when some of them
     * were counted before. At most 100 writes ({@link writesFor}).
     * @throws when nothing was counted
     */
    count: async (stream: string, records: readonly CountedRecord[]): Promise<void> => {
      const countedAt = Math.floor(now().getTime() / 1000)
      let fresh = records
      while (fresh.length > 0) {
        const outcome = await transact(table.client, [
          ...fresh.map(({ eventId }) =>
            table.putting(seen, { stream, eventId, countedAt }, { if: 'attribute_not_exists(#pk)' }),
          ),
          ...byItem(fresh).flatMap(adding),
        ])
        if (outcome.done) return
        fresh = fresh.filter((_, position) => !outcome.unmet.has(position))
      }
    },
  }
}
export type FigureStore = ReturnType<typeof figureStore>
