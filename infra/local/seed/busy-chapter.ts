import { inviteCoHost } from '#functions/actions/invite-co-host.ts'
import { publishAction } from '#functions/actions/publish-action.ts'
import { registerSeries } from '#functions/actions/register-series.ts'
import { contactKeys } from '#functions/links/contact-key.ts'
import { aboutOf } from '#functions/sign-ups/describe-sign-up.ts'
import { consentGiven } from '#functions/sign-ups/sign-up.ts'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { addDays } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { ChapterId } from '#shared/chapters/chapter.ts'
import type { PersonId } from '#shared/identity/actor.ts'
import type { IdeaId } from '#shared/ideas/idea.ts'
import { chance } from './chance.ts'
import { somebody } from './names.ts'
import type { Stores } from './stores.ts'

const dresden = 'dresden' as ChapterId
const leipzig = 'leipzig' as ChapterId
const coordinates = (chapterId: ChapterId) => ({
  personId: chance(`coordinates ${chapterId}`).uuid() as PersonId,
  grants: [{ role: 'coordinator' as const, chapterId, from: '2020-01-01' }],
})

const ideas = [
  [
    'Kaffee vor dem Jobcenter',
    'Mit Thermoskanne und Zeit zum Zuhören, jeden ersten Montag, wenn die Leute herauskommen.',
  ],
  [
    'Flohmarkt gegen leere Kassen',
    'Im Hof unseres Hauses, mit Musik. Der Erlös geht in die Mieter*innenversammlung.',
  ],
] as const

type Seeding = { stores: Stores; today: string; secret: string; now: Date }

/** Every Thursday for five weeks, published: what a steady chapter does. */
async function steadySeries({ stores, today, now }: Seeding, campaign: Campaign) {
  const deps = { actions: stores.actions, thread: stores.thread, now: () => now }
  const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
  const ahead = Array.from({ length: 7 }, (_, n) => addDays(today, n + 1)).find((day) => weekday(day) === 4)!
  const { items } = await registerSeries.run(
    {
      params: { chapterId: dresden },
      query: undefined,
      actor: coordinates(dresden),
      body: {
        action: {
          campaignId: campaign.campaignId,
          type: 'advice_hour',
          title: 'Mietsprechstunde am Donnerstag',
          description:
            'Bring Deine Abrechnung mit. Wir schauen zusammen drauf und schreiben, wenn nötig, den Widerspruch.',
          place: {
            name: 'Stadtteilladen Löbtau',
            street: 'Tharandter Straße 10',
            postcode: '01159',
            city: 'Dresden',
            access: ['step_free', 'seats', 'quiet_place'],
          },
          contact: { name: 'Katrin Vogel', reach: 'miete@example.org' },
          on: ahead,
          shifts: [{ from: '17:00', to: '19:00', capacity: 4, minimum: 2 }],
        } as never,
        repeat: { every: 'weeks', interval: 1, until: addDays(ahead, 28), except: [] } as never,
        key: chance('a steady series').uuid(),
      },
    },
    deps,
  )
  await publishAction.run(
    {
      params: { chapterId: dresden, actionId: items[0]!.actionId },
      query: undefined,
      actor: coordinates(dresden),
      body: { version: 1, scope: 'following' },
    },
    deps,
  )
}

/** One shift that everybody wants: full, and three in line. They gave numbers, so that nobody gets a mail. */
async function fullShift({ stores, secret, now }: Seeding, action: ActionWithShifts) {
  const [shift] = action.shifts
  if (!shift) return
  const luck = chance('a full shift')
  for (let nth = shift.taken; nth < shift.capacity + 3; nth += 1) {
    const phone = `+4915122${String(200_000 + nth)}`
    await stores.line.settle(
      undefined,
      {
        actionId: action.actionId,
        shiftId: shift.shiftId,
        contactKey: contactKeys(secret)({ phone }),
        name: somebody(luck, nth + 900).name,
        phone,
        locale: 'de',
        consent: consentGiven('de', 'web', now),
        state: 'confirmed',
        signedUpAt: now.toISOString(),
        about: aboutOf(action, shift),
      },
      now,
    )
  }
}

async function proposedIdeas({ stores, today, now }: Seeding, place: ActionWithShifts['place']) {
  for (const [n, [title, description]] of ideas.entries()) {
    const { name, email } = somebody(chance(title), n + 1)
    await stores.enterIdea({
      ideaId: chance(title).id('ide') as IdeaId,
      chapterId: dresden,
      type: 'culture',
      title,
      description,
      place,
      on: addDays(today, 12 + n * 5),
      from: '15:00',
      to: '18:00',
      name,
      email,
      locale: 'de',
      consent: consentGiven('de', 'web', now),
      state: 'open',
      sentAt: new Date(now.getTime() - (n + 1) * 20 * 3_600_000).toISOString(),
    })
  }
}

/** What a coordinator of Dresden finds on a busy day: a series, a full shift with a line, ideas, and an invitation. */
export async function enterBusyChapter(
  seeding: Seeding,
  actions: readonly ActionWithShifts[],
  campaign: Campaign,
) {
  const { stores, now } = seeding
  const own = actions.filter(({ chapterId }) => chapterId === dresden)
  const wanted = own.at(-1)
  const hosted = actions.find(({ chapterId }) => chapterId === leipzig)
  await steadySeries(seeding, campaign)
  if (wanted) {
    await fullShift(seeding, wanted)
    await proposedIdeas(seeding, wanted.place)
  }
  if (hosted)
    await inviteCoHost.run(
      {
        params: { chapterId: leipzig, actionId: hosted.actionId },
        query: undefined,
        actor: coordinates(leipzig),
        body: { chapterId: dresden },
      },
      { actions: stores.actions, coHosts: stores.coHosts, thread: stores.thread, now: () => now },
    )
}
