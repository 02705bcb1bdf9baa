import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { CouncilRules, rulesOn } from '#shared/councils/rules.ts'
import type { Needs } from '#shared/topics/topic.ts'
import type { Table } from '../dynamo/table.ts'

/** What the councils ask for; written by the councils themselves. */
export const ruleStore = (councils: Table) => ({
  /** TO16: what a topic needs today, to be heard by both councils: the stricter rules of the two. */
  async needsOn(now: Date): Promise<Needs> {
    const all = (await councils.collect({ partition: 'RULES' })).map((item) => CouncilRules.parse(item))
    const asked = Object.values(rulesOn(dayInBerlin(now), all)).map(({ endorsements }) => endorsements)
    return {
      districts: Math.max(...asked.map(({ districts }) => districts)),
      states: Math.max(...asked.map(({ states }) => states)),
    }
  },
})
export type RuleStore = ReturnType<typeof ruleStore>
