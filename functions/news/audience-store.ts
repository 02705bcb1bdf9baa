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

const sponsorship = entity(
  'sponsors',
  z.object({ sponsors: z.array(Given) }),
  ({ proposalId }: { proposalId: string }) => [`PROPOSAL#${proposalId}`, 'SPONSORS'],
)

/** Whoever stands in has to know as well. */
const Deputised = z.object({ personId: PersonId, deputy: Given.optional() })
const holderAndDeputy = (seat: Seat) => {
  const { personId, deputy } = Deputised.parse(seat)
  return deputy ? [personId, deputy.personId] : [personId]
}

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

  /** NE9: who answers for the text of a proposal. */
  const sponsorsOf = async (proposalId: string) =>
    ((await councils.find(sponsorship, { proposalId }))?.sponsors ?? []).map(({ personId }) => personId)

  return {
    /** Everybody once. */
    async peopleOf(concerned: Concerned, now: Date): Promise<PersonId[]> {
      if (concerned.kind === 'endorsers')
        return [...new Set([concerned.author, ...(await endorsersOf(concerned.topicId))])]
      const [seats, sponsors] = await Promise.all([
        seatsAt(now),
        concerned.sponsorsOf ? sponsorsOf(concerned.sponsorsOf) : [],
      ])
      const own = seats.filter(({ councilId }) => concerned.councilIds.includes(councilId))
      return [...new Set([...own.flatMap(holderAndDeputy), ...sponsors])]
    },
  }
}
export type AudienceStore = ReturnType<typeof audienceStore>
