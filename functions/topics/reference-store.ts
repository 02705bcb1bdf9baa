import * as z from 'zod'
import { Chapter, type ChapterId } from '#shared/chapters/chapter.ts'
import type { Evidence, Named } from '#shared/topics/evidence.ts'
import { entity, type Place } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'

const chapter = entity('chapter', Chapter, ({ chapterId }: { chapterId: ChapterId }) => [
  'CHAPTERS',
  chapterId,
])

const Totals = z.object({
  actions: z.int().default(0),
  signUps: z.int().default(0),
  conversations: z.int().default(0),
  came: z.int().default(0),
})
const Titled = z.object({ title: z.string() })
const Shown = Titled.extend({ state: z.enum(['published', 'done']) })
const Reported = z.object({ came: z.int(), conversations: z.int() })

/** What of the table Campaigns says something about one piece of evidence. */
const placesOf = ({ kind, id }: Named): Place[] =>
  kind === 'action'
    ? [
        [`ACTION#${id}`, 'ACTION'],
        [`ACTION#${id}`, 'REPORT'],
      ]
    : [
        [`${kind.toUpperCase()}#${id}`, kind.toUpperCase()],
        [`FIGURES#${id}`, 'TOTALS'],
      ]

type Raw = Record<string, unknown>

/** @returns undefined when there is no such page for the public */
function evidenceOf(named: Named, at: (place: Place) => Raw | undefined): Evidence | undefined {
  const [own, counts] = placesOf(named).map(at)
  if (named.kind !== 'action') {
    const { data } = Titled.safeParse(own)
    const counted = Totals.safeParse(counts).data
    return data && { ...named, title: data.title, ...(counted && { counted }) }
  }
  const { data } = Shown.safeParse(own)
  if (!data) return undefined
  const { title } = data
  const report = Reported.safeParse(counts).data
  return report ? { kind: 'report', id: named.id, title, counted: report } : { ...named, title }
}

/** What topics refer to; written by chapters, priorities, campaigns and actions themselves. */
export const referenceStore = (campaigns: Table) => ({
  /** TO14: one chapter (CH2, seen from here). */
  chapter: (chapterId: ChapterId) => campaigns.find(chapter, { chapterId }),

  /** TO15: the chapter and the evidence of a new topic together; what is not there is undefined. */
  async lookUp(chapterId: ChapterId | undefined, evidence: readonly Named[]) {
    const places = [
      ...(chapterId ? [chapter.place({ chapterId })] : []),
      ...new Map(evidence.flatMap(placesOf).map((place) => [place.join(' '), place])).values(),
    ]
    const items = places.length > 0 ? await campaigns.gather(places) : []
    const at = ([pk, sk]: Place) => items.find((item) => item['pk'] === pk && item['sk'] === sk)
    return {
      chapter: chapterId && Chapter.safeParse(at(chapter.place({ chapterId }))).data,
      evidence: evidence.map((named) => evidenceOf(named, at)),
    }
  },
})
export type ReferenceStore = ReturnType<typeof referenceStore>
