import { planIdOf } from '#functions/plans/adopt-campaign.ts'
import { offerMyHelp } from '#functions/plans/offer-help.ts'
import { writeComment } from '#functions/plans/write-comment.ts'
import { beginStandIn } from '#functions/stand-ins/begin-stand-in.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Chapter, ChapterId } from '#shared/chapters/chapter.ts'
import { chance } from './chance.ts'
import { grantsOf, people } from './people.ts'
import type { Stores } from './stores.ts'

const actorOf = (name: string, today: string) => {
  const { personId } = people.find((person) => person.name === name)!
  return { personId, grants: grantsOf(name, today) }
}

/** What goes on around the plan of Dresden, and a weak chapter that its state helps out. */
export async function enterPlanLife(
  { plans, ground, offers, standIns }: Stores,
  campaign: Campaign,
  weak: Chapter | undefined,
  today: string,
): Promise<void> {
  const now = () => new Date()
  const dresden = 'dresden' as ChapterId
  const planId = planIdOf(dresden, campaign.campaignId)
  const found = await plans.find(planId)
  const task = found?.tasks.find(({ state }) => state === 'open')
  const wanted = found?.tasks.find(({ helpersWanted, state }) => helpersWanted > 0 && state !== 'done')
  const of = { chapterId: dresden, planId }
  if (task)
    await writeComment.run(
      {
        params: { ...of, taskId: task.taskId },
        query: undefined,
        actor: actorOf('Katrin Vogel', today),
        body: { text: 'Den Saal im Stadtteilladen haben wir. Wer bringt den Beamer mit?' },
      },
      { plans, ground, now },
    )
  if (wanted)
    await offerMyHelp.run(
      {
        params: of,
        query: undefined,
        actor: actorOf('Thuy Nguyen', today),
        body: {
          wantedId: wanted.taskId,
          words: 'Abends habe ich Zeit, und ein Lastenrad.',
          consent: true,
          key: chance('offer of help').uuid(),
        },
      },
      { plans, offers, ground, now },
    )
  if (!weak?.parentId) return
  await beginStandIn.run(
    {
      params: { chapterId: weak.chapterId },
      query: undefined,
      actor: actorOf('Sabine Richter', today),
      body: {
        byChapterId: weak.parentId,
        reason: 'Der Vorstand wird im nächsten Monat neu gewählt; bis dahin planen wir mit.',
        to: addDays(today, 24),
      },
    },
    { standIns, now },
  )
}
