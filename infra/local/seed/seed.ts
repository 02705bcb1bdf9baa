import { people, grantsOf } from './people.ts'
import { allOf } from './all-of.ts'
import { pastActions, plannedActions } from './actions.ts'
import { enterBusyChapter } from './busy-chapter.ts'
import { openCampaigns } from './campaigns.ts'
import { tree } from './chapters.ts'
import { enterPast } from './past-actions.ts'
import { enterPriorities } from './priorities.ts'
import { enterPlans } from './plans.ts'
import { signUpsOf } from './sign-ups.ts'
import { enterRankings } from './rankings.ts'
import { enterCouncils } from './councils.ts'
import { enterSessions } from './sessions.ts'
import { enterTopics } from './topics.ts'
import { storesOf, type TableNames } from './stores.ts'

export type SeedContext = {
  tables: TableNames
  /** ISO date in Europe/Berlin; everything is dated relative to it. */
  today: string
  /** The installation's secret for links and contact keys. */
  linkSecret: string
  /** Told what is being entered. */
  onProgress: (what: string) => void
}

/**
 * Enters a living organisation: the tree, the demo people, both councils, three priorities, two campaigns, and
 * actions in 180 districts with people who come. The listeners count it like everything else.
 */
export async function seed({ tables, today, linkSecret, onProgress }: SeedContext): Promise<void> {
  const stores = storesOf(tables)
  onProgress(`${tree.length} Gliederungen`)
  await allOf(tree, (chapter) => stores.chapters.found(chapter))

  onProgress('Menschen und Räte')
  await allOf(people, async (person) => {
    await stores.people.enter(person)
    await stores.grants.entrust(person.personId, grantsOf(person.name, today))
  })
  const roll = await enterCouncils(stores, today)

  onProgress('Schwerpunkte und Kampagnen')
  const proposals = await enterPriorities(stores, {
    seats: roll,
    demo: new Set(people.map(({ name }) => name)),
    today,
  })
  const campaigns = await openCampaigns(stores, proposals, today)

  onProgress('Themenvorschläge')
  await enterTopics(stores, campaigns, proposals[2]?.proposalId, today)

  await enterRankings(stores, roll, new Set(people.map(({ name }) => name)), today)
  onProgress('Sitzungen')
  await enterSessions(stores, roll, proposals, today)

  const actions = plannedActions(campaigns, today)
  onProgress(`${actions.length} Aktionen`)
  await allOf(actions, (action) => stores.actions.register(action))

  const past = pastActions(campaigns, today)
  onProgress(`${past.length} Aktionen, die schon waren`)
  await allOf(past, (action) => enterPast(stores, action, action.campaignId !== campaigns[0]?.campaignId))
  onProgress('Pläne der Kreisverbände')
  await enterPlans(stores, campaigns, actions, today)

  const now = new Date()
  const signUps = actions.flatMap((action) => signUpsOf(action, linkSecret, now))
  onProgress(`${signUps.length} Anmeldungen`)
  await allOf(signUps, (signUp) => stores.signUps.enter(signUp))
  await enterBusyChapter({ stores, today, secret: linkSecret, now }, actions, campaigns[0]!)
}
