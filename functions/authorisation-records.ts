import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { Priority } from '#shared/priorities/priority.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { one, relations, type Caller } from './authorisation-callers.ts'
import { campaign, chapters, now } from './cast.ts'
import { priority } from './priorities/enter-priority.ts'
import { recording } from './proposals/record-store.ts'
import { words } from './proposals/stage-proposals.ts'
import { enterProposals } from './authorisation-proposals.ts'
import { transact } from './dynamo/transaction.ts'
import type { PersonLink } from './links/link.ts'
import { coHostStore } from './actions/co-host-store.ts'
import { actionStore } from './actions/action-store.ts'
import { enterIdeas } from './authorisation-ideas.ts'
import { enterSessions } from './authorisation-sessions.ts'
import { enterTopics } from './authorisation-topics.ts'
import { enterPlans } from './authorisation-plans.ts'
import type { Idea } from '#shared/ideas/idea.ts'
import { enteredAction, newAction, plannedAction } from './set-stage.ts'
import { stageSignUps } from './sign-ups/stage-sign-ups.ts'

const tally = { seats: 1, yes: 1, no: 0, abstain: 0 }
const decided: Priority = {
  ...words,
  sections: words.sections.map((section, n) => ({ ...section, sectionId: `s${n + 1}` })),
  priorityId: campaign.priorityId,
  proposalId: 'pro_000000000001' as Priority['proposalId'],
  round: 1,
  hash: '0'.repeat(64),
  tallies: { campaign: tally, activists: tally },
  decidedAt: '2026-11-01T10:00:00.000Z',
  state: 'running',
  reviewed: [],
}
const recorded = { proposalId: decided.proposalId, round: 1, canonical: '{}', hash: decided.hash }

/**
 * What the calls of the matrix are about, all of it Dresden's. Each call gets a record of its own where it changes
 * something, so that no cell depends on another.
 */
export async function enterRecords(tables: TestTables) {
  const proposals = enterProposals(tables)
  const stage = stageSignUps(tables, now)
  await tables.campaigns.put(priority, decided)
  await transact(tables.councils.client, [recording(tables.councils, recorded)])

  const dresden = { chapterId: chapters.dresden.chapterId }
  const shifts = [{ from: '10:00', to: '12:00', capacity: 999 }]
  const action = (state: 'draft' | 'published' | 'cancelled') => enteredAction(tables, { state, shifts })
  const [draft, published] = [await action('draft'), await action('published')]
  const of = ({ actionId }: ActionWithShifts, { chapterId } = dresden) => ({
    params: { chapterId, actionId },
  })
  const under = ({ relation = 'own' }: Caller) => relations[relation]

  const { campaignId: _campaign, ...renamed } = newAction({ title: 'Infostand am Neumarkt' })
  const revised = { body: { ...renamed, version: 1 } }
  const version = { body: { version: 1 } }

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

  const report = {
    came: 9,
    doors: 40,
    conversations: 30,
    flyers: 0,
    signatures: 4,
    interested: 2,
    pressLinks: [],
  }
  /** An action of last week. */
  const over = async () => {
    const planned = plannedAction({ state: 'done', shifts })
    const times = { startsAt: '2026-11-16T10:00:00.000Z', endsAt: '2026-11-16T12:00:00.000Z' }
    const past = { ...planned, ...times, shifts: planned.shifts.map((shift) => ({ ...shift, ...times })) }
    await actionStore(tables.campaigns).register(past)
    return past
  }

  const ideas = enterIdeas(tables, address)
  const ideaUnder = ({ ideaId }: Idea, caller?: Caller) => ({
    params: { chapterId: (caller ? under(caller) : dresden).chapterId, ideaId },
  })
  const ideaToken = ({ ideaId }: Idea) =>
    stage.deps.links.seal({ purpose: 'idea', ideaId, until: now().getTime() / 1000 + 3600 })

  return {
    ...enterTopics(tables),
    plans: enterPlans(tables),
    ...(await enterSessions(tables)),
    dresden: { params: dresden },
    postcode: { params: { postcode: '01067' } },
    priority: { params: { priorityId: decided.priorityId } },
    campaign: { params: { campaignId: campaign.campaignId } },
    newCampaign: {
      body: {
        priorityId: decided.priorityId,
        title: 'Nebenkosten runter',
        text: words.summary,
        startsOn: '2026-12-01',
        endsOn: '2027-01-31',
      },
    },
    recordedPriority: () => ({ params: { priorityId: decided.priorityId } }),
    ...proposals,

    draft: () => ({ params: { actionId: draft.actionId } }),
    published: () => ({ params: { actionId: published.actionId } }),
    draftOfDresden: () => of(draft),
    publishedOfDresden: () => of(published),
    draftUnder: (caller: Caller) => of(draft, under(caller)),
    publishedUnder: (caller: Caller) => of(published, under(caller)),
    newAction: { params: dresden, body: { ...newAction(), key: crypto.randomUUID() } },
    revisedDraft: async () => ({ ...of(await action('draft')), ...revised }),
    revisedPublished: async () => ({ ...of(await action('published')), ...revised }),
    publication: async () => ({ ...of(await action('draft')), ...version }),
    secondPublication: () => ({ ...of(published), ...version }),
    revisedCancelled: async () => ({ ...of(await action('cancelled')), ...revised }),
    newSeries: () => ({
      params: dresden,
      body: {
        action: newAction(),
        repeat: { every: 'weeks', interval: 1, until: '2026-12-19', except: [] },
        key: crypto.randomUUID(),
      },
    }),
    cancellation: async (caller?: Caller) => ({
      ...of(await action('published'), caller && under(caller)),
      body: { version: 1, reason: 'Sturmwarnung' },
    }),
    duty: async () => {
      const { params } = of(await action('draft'))
      return { params: { ...params, kind: 'special_use_permit' }, body: { isDone: true } }
    },
    report: async () => ({ ...of(await over()), body: report }),
    earlyReport: () => ({ ...of(published), body: report }),
    message: (caller?: Caller) => ({
      ...of(published, caller && under(caller)),
      body: { subject: 'Schirme', text: 'Bringt Schirme mit.', key: crypto.randomUUID() },
    }),
    invitation: async () => ({ ...of(await action('published')), body: { chapterId: 'leipzig' } }),
    answerToInvitation: async () => {
      const invited = await enteredAction(tables, { state: 'published', chapter: chapters.leipzig })
      const { shifts: _shifts, shiftId: _id, otherShiftIds: _ids, ...before } = invited
      const { chapterId, name } = chapters.dresden
      await coHostStore(tables.campaigns).set(before, { chapterId, name, state: 'invited' })
      return { ...of(invited), body: { answer: 'accepted' } }
    },
    answerToNothing: () => ({ ...of(published), body: { answer: 'accepted' } }),

    newIdea: () => ({
      params: dresden,
      body: ideas.body(),
      // Each from a network of its own.
      event: {
        requestContext: { requestId: 'request-1', http: { sourceIp: `10.0.0.${(people += 1) % 250}` } },
      },
    }),
    ideaLink: async () => ({ body: { token: ideaToken(await ideas.sent()) } }),
    unconfirmedIdea: async () => ideaUnder(await ideas.sent()),
    idea: async (caller?: Caller) => ideaUnder(await ideas.open(), caller),
    acceptance: async () => ({
      ...ideaUnder(await ideas.open()),
      body: { actionId: published.actionId },
    }),
    refusal: async () => ({ ...ideaUnder(await ideas.open()), body: { reason: 'Leider nicht möglich.' } }),

    feed: () => ({
      params: {
        token: stage.deps.links.seal({
          purpose: 'feed',
          personId: one('stranger').personId,
          until: now().getTime() / 1000 + 3600,
        }),
      },
    }),
    feedByLinkOfMail: async () => ({ params: { token: await token('manage') } }),

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
