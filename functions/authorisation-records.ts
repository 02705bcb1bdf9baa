import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { CouncilId } from '#shared/councils/council.ts'
import type { Priority } from '#shared/priorities/priority.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { one, relations, type Caller } from './authorisation-callers.ts'
import { campaign, chapters, now } from './cast.ts'
import { priority } from './priorities/priority-store.ts'
import { proposalStore } from './priorities/proposal-store.ts'
import { propose } from './priorities/propose-priority.ts'
import type { PersonLink } from './links/link.ts'
import { enteredAction, newAction } from './set-stage.ts'
import { stageSignUps } from './sign-ups/stage-sign-ups.ts'

const text = {
  title: 'Mieten runter',
  text: 'Wir gehen an hunderttausend Türen und reden über die Miete.',
  goal: { count: 100_000, unit: 'Gespräche' },
  startsOn: '2026-11-23',
  endsOn: '2027-05-31',
}
const tally = { seats: 1, yes: 1, no: 0, abstain: 0 }
const decided: Priority = {
  ...text,
  priorityId: campaign.priorityId,
  proposalId: 'pro_000000000001' as Priority['proposalId'],
  tallies: { campaign: tally, activists: tally },
  decidedAt: '2026-11-01T10:00:00.000Z',
}

/**
 * What the calls of the matrix are about, all of it Dresden's. Each call gets a record of its own where it changes
 * something, so that no cell depends on another.
 */
export async function enterRecords(tables: TestTables) {
  const proposals = proposalStore(tables.councils, tables.campaigns)
  const stage = stageSignUps(tables, now)
  await tables.campaigns.put(priority, decided)

  const dresden = { chapterId: chapters.dresden.chapterId }
  const shifts = [{ from: '10:00', to: '12:00', capacity: 999 }]
  const action = (state: 'draft' | 'published') => enteredAction(tables, { state, shifts })
  const [draft, published] = [await action('draft'), await action('published')]
  const of = ({ actionId }: ActionWithShifts, { chapterId } = dresden) => ({
    params: { chapterId, actionId },
  })
  const under = ({ relation = 'own' }: Caller) => relations[relation]

  const { campaignId: _, ...words } = newAction({ title: 'Infostand am Neumarkt' })
  const revised = { body: { ...words, version: 1 } }
  const version = { body: { version: 1 } }

  const newProposal = () =>
    propose.run(
      { params: undefined, query: undefined, body: text, actor: { ...one('campaign seat'), grants: [] } },
      { proposals, now },
    )

  let people = 0
  const address = () => `somebody-${(people += 1)}@example.org`
  const signUpBody = () => ({
    name: 'Somebody',
    contact: address(),
    consent: true,
    locale: 'de',
    key: crypto.randomUUID(),
  })
  /** The token of somebody who has just signed up. */
  const token = async (purpose: PersonLink['purpose']) => {
    const email = address()
    await stage.signUp(published, email)
    return stage.tokenFor(published, email, purpose)
  }
  const signedUp = async (email: string) => {
    const { actionId, shiftId } = await action('published')
    await stage.signUp({ actionId, shiftId }, email)
    return { params: { actionId, shiftId } }
  }

  /** The token of somebody who comes. */
  const confirmed = async (purpose: PersonLink['purpose']) => {
    const email = address()
    await stage.signUp(published, email)
    await stage.confirm(published, email)
    return stage.tokenFor(published, email, purpose)
  }
  /** Somebody who comes to the first of two shifts, and the way to the second. */
  const changing = async (purpose: PersonLink['purpose']) => {
    const two = [...shifts, { from: '12:00', to: '14:00', capacity: 9 }]
    const planned = await enteredAction(tables, { state: 'published', shifts: two })
    const email = address()
    await stage.signUp(planned, email)
    await stage.confirm(planned, email)
    const toShiftId = planned.otherShiftIds[0]!
    return { body: { token: stage.tokenFor(planned, email, purpose), shiftId: planned.shiftId, toShiftId } }
  }
  /** Somebody who is offered the only place this afternoon. */
  const offered = async (purpose: PersonLink['purpose']) => {
    const evening = [{ from: '16:00', to: '18:00', capacity: 1 }]
    const on = now().toISOString().slice(0, 10)
    const planned = await enteredAction(tables, { state: 'published', on, shifts: evening })
    const [first, next] = [address(), address()]
    for (const email of [first, next]) {
      await stage.signUp(planned, email)
      await stage.confirm(planned, email)
    }
    await stage.cancel(planned, first)
    return { body: { token: stage.tokenFor(planned, next, purpose), shiftId: planned.shiftId } }
  }

  const today = await enteredAction(tables, {
    state: 'published',
    on: now().toISOString().slice(0, 10),
    shifts,
  })
  const doorOf = ({ actionId, endsAt }: ActionWithShifts) =>
    stage.deps.links.seal({ purpose: 'check_in', actionId, until: Date.parse(endsAt) / 1000 })
  const walkIn = ({ shiftId }: { shiftId: string }) => ({
    kind: 'walk_in',
    entryId: crypto.randomUUID(),
    shiftId,
    at: now().toISOString(),
    name: 'Somebody',
    contact: address(),
    consent: true,
    locale: 'de',
  })
  const checkIn = (there: typeof today) => ({
    body: { token: doorOf(there), entries: [walkIn(there)] },
  })

  return {
    dresden: { params: dresden },
    postcode: { params: { postcode: '01067' } },
    priority: { params: { priorityId: decided.priorityId } },
    campaign: { params: { campaignId: campaign.campaignId } },
    newCampaign: {
      body: {
        priorityId: decided.priorityId,
        title: 'Nebenkosten runter',
        text: text.text,
        startsOn: '2026-12-01',
        endsOn: '2027-01-31',
      },
    },
    newProposal: { body: text },
    proposal: async () => ({ params: { proposalId: (await newProposal()).proposalId } }),
    revisedProposal: async () => ({
      params: { proposalId: (await newProposal()).proposalId },
      body: { ...text, version: 1 },
    }),
    vote: async (councilId: CouncilId) => ({
      params: { proposalId: (await newProposal()).proposalId, councilId },
      body: { choice: 'yes', textVersion: 1 },
    }),

    draft: () => ({ params: { actionId: draft.actionId } }),
    published: () => ({ params: { actionId: published.actionId } }),
    draftOfDresden: () => of(draft),
    publishedOfDresden: () => of(published),
    draftUnder: (caller: Caller) => of(draft, under(caller)),
    publishedUnder: (caller: Caller) => of(published, under(caller)),
    newAction: { params: dresden, body: newAction() },
    revisedDraft: async () => ({ ...of(await action('draft')), ...revised }),
    revisedPublished: async () => ({ ...of(await action('published')), ...revised }),
    publication: async () => ({ ...of(await action('draft')), ...version }),
    secondPublication: () => ({ ...of(published), ...version }),
    publicationUnder: async (caller: Caller) => ({ ...of(await action('draft'), under(caller)), ...version }),

    newSignUp: () => ({
      params: { actionId: published.actionId },
      body: { ...signUpBody(), shiftIds: [published.shiftId] },
    }),
    newSignUpForDraft: () => ({
      params: { actionId: draft.actionId },
      body: { ...signUpBody(), shiftIds: [draft.shiftId] },
    }),
    linkToLookUp: async () => ({ query: { token: await token('confirm') } }),
    forgedLinkToLookUp: async () => ({ query: { token: `${await token('confirm')}x` } }),
    link: async (purpose: PersonLink['purpose']) => ({ body: { token: await token(purpose) } }),
    changing,
    offered,
    coming: async (purpose: PersonLink['purpose']) => ({ body: { token: await confirmed(purpose) } }),
    feedback: async (purpose: PersonLink['purpose']) => ({
      body: { token: await confirmed(purpose), feedback: { mood: 3 } },
    }),
    ownCalendar: async (purpose: PersonLink['purpose']) => ({ query: { token: await confirmed(purpose) } }),
    shift: () => ({ body: { actionId: published.actionId, shiftIds: [published.shiftId] } }),
    shiftOfDraft: () => ({ body: { actionId: draft.actionId, shiftIds: [draft.shiftId] } }),
    signUpOf: ({ personId }: Caller) => signedUp(`person-${personId}@example.org`),
    signUpOfSomebody: () => signedUp(address()),
    savedAttendee: async (caller?: Caller) => {
      const email = address()
      await stage.signUp(published, email)
      const { shiftId, contactKey } = stage.keyOf(published, email)
      const { params } = of(published, caller && under(caller))
      return {
        params: { ...params, shiftId, attendeeId: contactKey },
        body: { note: 'bringt den Tisch mit' },
      }
    },
    door: () => ({ query: { token: doorOf(today) } }),
    doorTooEarly: () => ({ query: { token: doorOf(published) } }),
    doorByLinkOfPerson: async () => ({ query: { token: await token('confirm') } }),
    checkIn: () => checkIn(today),
    checkInTooEarly: () => checkIn(published),
  }
}
export type Records = Awaited<ReturnType<typeof enterRecords>>
