import * as z from 'zod'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Seat, seatsOn } from '#shared/councils/council.ts'
import { PersonId } from '#shared/identity/actor.ts'
import type { TopicId } from '#shared/topics/topic.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import type { Concerned } from './hear-changes.ts'

const pageSize = 500

const Given = z.object({ personId: PersonId })
const endorsement = entity(
  'person-endorsement',
  Given,
  ({ topicId, personId }: { topicId: TopicId; personId: PersonId }) => [`TOPIC#${topicId}#PERSONS`, personId],
)

/** Finds the people something concerns; the records are written by topics and councils themselves. */
export const audienceStore = (councils: Table) => {
  /** NE7: who endorses a topic: for a chapter, or as a person. */
  async function endorsersOf(topicId: TopicId): Promise<PersonId[]> {
    const chapters = await councils.collect({
      partition: `TOPIC#${topicId}`,
      from: 'CHAPTER#',
      to: 'CHAPTER#~',
    })
    const persons: PersonId[] = []
    let cursor: string | undefined
    do {
      const page = await councils.page(
        endorsement,
        { partition: `TOPIC#${topicId}#PERSONS` },
        { limit: pageSize, cursor },
      )
      persons.push(...page.items.map(({ personId }) => personId))
      cursor = page.next
    } while (cursor)
    return [...chapters.map((item) => Given.parse(item).personId), ...persons]
  }

  /** NE8: who sits in the councils today (CO1, seen from here), and their deputies. */
  const seatsAt = async (now: Date) =>
    seatsOn(
      dayInBerlin(now),
      (await councils.collect({ partition: 'SEATS' })).map((item) => Seat.parse(item)),
    )

  return {
    /** Everybody once. */
    async peopleOf(concerned: Concerned, now: Date): Promise<PersonId[]> {
      if (concerned.kind === 'endorsers')
        return [...new Set([concerned.author, ...(await endorsersOf(concerned.topicId))])]
      const seats = (await seatsAt(now)).filter(({ councilId }) => concerned.councilIds.includes(councilId))
      return [...new Set([...concerned.besides, ...seats.map(({ personId }) => personId)])]
    },
  }
}
export type AudienceStore = ReturnType<typeof audienceStore>
