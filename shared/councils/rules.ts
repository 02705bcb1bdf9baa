import * as z from 'zod'
import { CouncilId, councilIds } from './council.ts'

/** How many yes a council needs: more than no, more than half of all seats, or two thirds of those who say yes or no. */
export const MajorityRule = z.enum(['simple', 'absolute', 'two_thirds'])
export type MajorityRule = z.infer<typeof MajorityRule>

/** The rules a council has given itself, from a day on until the next ones. A decision keeps those it was taken under. */
export const CouncilRules = z
  .object({
    councilId: CouncilId,
    from: z.iso.date(),
    /** Percent of all seats that have to vote. */
    quorumPercent: z.int().min(0).max(100),
    majority: MajorityRule,
    /** How many days a vote stays open. */
    votingDays: z.int().min(1).max(60),
    /** Who may propose a priority, besides the seats themselves. */
    proposers: z.enum(['seats', 'coordinators', 'members']),
    /** How many district chapters, of how many states, put a topic on the agenda. */
    endorsements: z.strictObject({ districts: z.int().min(1).max(400), states: z.int().min(1).max(16) }),
  })
  .meta({ id: 'CouncilRules' })
export type CouncilRules = z.infer<typeof CouncilRules>

/** What holds until a council has given itself rules. */
export const firstRules = (councilId: CouncilId): CouncilRules => ({
  councilId,
  from: '2020-01-01',
  quorumPercent: 50,
  majority: 'absolute',
  votingDays: 7,
  proposers: 'seats',
  endorsements: { districts: 10, states: 3 },
})

/** The rules of each council on that day. @param all those of both councils, of all times */
export function rulesOn(day: string, all: readonly CouncilRules[]): Record<CouncilId, CouncilRules> {
  const [campaign, activists] = councilIds.map((councilId) =>
    all
      .filter((rules) => rules.councilId === councilId && rules.from <= day)
      .reduce((latest, rules) => (rules.from >= latest.from ? rules : latest), firstRules(councilId)),
  )
  return { campaign: campaign!, activists: activists! }
}
