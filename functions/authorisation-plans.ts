import { one, relations, type Caller } from './authorisation-callers.ts'
import {
  anyone,
  coordinators,
  signedIn,
  signedOut,
  type Expected,
  type Outcome,
  type Row,
} from './authorisation-expected.ts'
import { campaign, chapters, now } from './cast.ts'
import { PersonId, type Actor } from '#shared/identity/actor.ts'
import { Grant } from '#shared/identity/grant.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { newId } from '#shared/http/id.ts'
import type { OfferId } from '#shared/plans/plan.ts'
import { ofOffers } from './authorisation-offers.ts'
import { links } from './links/link.ts'
import { offerStore } from './plans/offer-store.ts'
import { linkSecret } from './set-stage.ts'
import { stagePlans, taskWords } from './plans/stage-plans.ts'

const katrin: Actor = {
  personId: PersonId.parse(one('coordinator').personId),
  grants: [Grant.parse({ role: 'coordinator', chapterId: 'dresden', from: '2026-01-01' })],
}

/** Campaigns with their frames, and plans of Dresden, one for each call. */
export function enterPlans(tables: TestTables) {
  const stage = stagePlans(tables, now)
  const plan = () => stage.adopted(katrin)
  const at = (caller?: Caller) =>
    caller ? relations[caller.relation ?? 'own'].chapterId : chapters.dresden.chapterId
  const of = ({ plan: { planId } }: Awaited<ReturnType<typeof plan>>, caller?: Caller) => ({
    chapterId: at(caller),
    planId,
  })
  const role = { kind: 'press', isWanted: true }
  const under = (chapterId: string) => ({ params: { campaignId: campaign.campaignId, chapterId } })
  let offered = 0
  /** An offer of somebody for the first task of a plan of Dresden, confirmed and not answered. */
  const offer = async () => {
    const { plan: made, tasks } = await plan()
    const offerId = newId('off') as OfferId
    await offerStore(tables.signUps).enter(
      {
        offerId,
        planId: made.planId,
        chapterId: made.chapterId,
        ...(made.stateId && { stateId: made.stateId }),
        wantedId: tasks[0]!.taskId,
        title: 'Material bestellen',
        name: 'Somebody',
        email: `helper-${(offered += 1)}@example.org`,
        locale: 'de',
        consent: { version: '1', hash: 'x', givenAt: now().toISOString(), channel: 'web' },
        state: 'open',
        sentAt: now().toISOString(),
        confirmedAt: now().toISOString(),
      },
      undefined,
      now(),
    )
    return offerId
  }
  const newOffer = async (own: boolean) => {
    const made = await plan()
    const body = { wantedId: made.tasks[0]!.taskId, consent: true, key: crypto.randomUUID() }
    const who = { name: 'Somebody', email: `helper-${(offered += 1)}@example.org`, locale: 'de' }
    return { params: of(made), body: own ? body : { ...body, ...who } }
  }
  return {
    newStandIn: () => ({
      params: { chapterId: at() },
      // Nobody is to hold a right in this cell that another cell would see.
      body: { byChapterId: chapters.sachsen.chapterId, reason: 'Krankheit', to: '2030-01-01' },
    }),
    endOfStandIn: () => ({ params: { chapterId: at(), standInId: 'sti_zzzzzzzzzzzz' }, body: {} }),
    newOffer,
    offerLink: async () => ({
      body: {
        token: links(linkSecret).seal({
          purpose: 'offer',
          offerId: await offer(),
          until: now().getTime() / 1000 + 3600,
        }),
      },
    }),
    answeredOffer: async (caller?: Caller) => ({
      params: { chapterId: at(caller), offerId: await offer() },
      body: { isAccepted: true, greeting: 'Schön, dass Du dabei bist!' },
    }),
    district: () => under(chapters.dresden.chapterId),
    state: () => under(chapters.sachsen.chapterId),
    frame: async () => ({ params: { campaignId: (await stage.framed()).opened.campaignId } }),
    savedFrame: async () => {
      const { frame } = await stage.framed()
      const { campaignId, ...words } = frame
      return { params: { campaignId }, body: words }
    },
    namedCoordinators: async () => ({
      params: { campaignId: (await stage.framed()).opened.campaignId },
      body: { personIds: [], version: 0 },
    }),
    savedLayer: async () => ({
      params: {
        campaignId: (await stage.framed()).opened.campaignId,
        chapterId: chapters.sachsen.chapterId,
      },
      body: { phases: [], targets: [{ unit: 'actions', count: 20 }], version: 0 },
    }),
    newTemplate: async () => ({
      params: { campaignId: (await stage.framed()).opened.campaignId },
      body: { title: 'Land', about: 'Für große Flächen.', responsibilities: ['lead'], ideas: [], tasks: [] },
    }),
    savedTemplate: async () => {
      const { template } = await stage.framed()
      const { templateId, campaignId, savedAt: _, tasks, ...words } = template
      return {
        params: { campaignId, templateId },
        body: { ...words, tasks: tasks.map(({ changedIn: _changed, ...task }) => task) },
      }
    },
    adoption: async () => {
      const { opened, template } = await stage.framed()
      return {
        params: { chapterId: at() },
        body: {
          campaignId: opened.campaignId,
          templateId: template.templateId,
          targets: [],
          responsible: [{ kind: 'lead', person: 'Katrin Vogel', isWanted: false }],
        },
      }
    },
    plan: async (caller?: Caller) => ({ params: of(await plan(), caller) }),
    newCalendar: async (caller?: Caller) => ({ params: of(await plan(), caller), body: {} }),
    calendar: async (number = 0) => ({
      params: {
        token: links(linkSecret).seal({
          purpose: 'plan_feed',
          planId: (await plan()).plan.planId,
          number,
          until: now().getTime() / 1000 + 3600,
        }),
      },
    }),
    targets: async (caller?: Caller) => ({
      params: of(await plan(), caller),
      body: { targets: [{ unit: 'conversations', count: 400 }], version: 1 },
    }),
    newRole: async (caller?: Caller) => ({ params: of(await plan(), caller), body: role }),
    savedRole: async (caller?: Caller) => {
      const made = await plan()
      const { responsibilityId, kind } = made.responsibilities[0]!
      const was = { kind, isWanted: false }
      return {
        params: { ...of(made, caller), responsibilityId },
        body: { was, now: { ...was, person: 'Kim Neu' } },
      }
    },
    newTask: async (caller?: Caller) => ({ params: of(await plan(), caller), body: taskWords() }),
    savedTask: async (caller?: Caller) => {
      const made = await plan()
      const { taskId } = made.tasks[0]!
      const was = taskWords({ state: 'open' })
      return { params: { ...of(made, caller), taskId }, body: { was, now: { ...was, state: 'done' } } }
    },
    task: async (caller?: Caller) => {
      const made = await plan()
      return { params: { ...of(made, caller), taskId: made.tasks[0]!.taskId } }
    },
    newComment: async () => {
      const made = await plan()
      return { params: { ...of(made), taskId: made.tasks[0]!.taskId }, body: { text: 'Wer holt es ab?' } }
    },
    templateChange: async () => {
      const made = await plan()
      const [first, ...others] = made.template.tasks
      await stage.frames.saveTemplate({
        ...made.template,
        tasks: [{ ...first!, title: 'Material selbst drucken', changedIn: 2 }, ...others],
        version: 2,
      })
      return {
        params: { ...of(made), templateTaskId: first!.templateTaskId },
        body: { decision: 'take', templateVersion: 2 },
      }
    },
  }
}

/** Those whose name is on it may as well, whatever they are: who asks is not known before the task is read. */
const ofTask = (outcome: Outcome, ofOthers: Outcome = 'not_your_chapter'): Expected => ({
  ...signedOut,
  coordinator: { own: outcome, otherwise: ofOthers },
  otherwise: 'not_your_chapter',
})

const ofState = (outcome: Outcome): Expected => ({
  ...signedOut,
  coordinator: { parent: outcome, otherwise: 'not_your_chapter' },
  federal_office: outcome,
  otherwise: 'not_your_chapter',
})

export const ofPlans: readonly Row[] = [
  ...ofOffers,
  { route: 'listStandIns', ask: (r) => r.dresden, expected: anyone(200) },
  {
    route: 'beginStandIn',
    about: 'by Saxony, for a time that is too long',
    ask: (r) => r.plans.newStandIn(),
    expected: {
      ...signedOut,
      coordinator: { parent: 'invalid_request', otherwise: 'not_allowed' },
      otherwise: 'not_allowed',
    },
  },
  {
    route: 'endStandIn',
    about: 'that never was',
    ask: (r) => r.plans.endOfStandIn(),
    expected: signedIn('not_found'),
  },
  { route: 'getParticipation', ask: (r) => r.campaign, expected: anyone(200) },
  { route: 'exportParticipation', ask: (r) => r.campaign, expected: anyone(200) },
  { route: 'getDistrictParticipation', ask: (r) => r.plans.district(), expected: anyone(200) },
  { route: 'listCalls', about: 'of Saxony', ask: (r) => r.plans.state(), expected: ofState(200) },
  {
    route: 'noteCall',
    about: 'of Dresden',
    ask: (r) => ({ ...r.plans.district(), body: { outcome: 'wants_help', note: 'Brauchen Material.' } }),
    expected: ofState(201),
  },
  { route: 'listPlans', ask: (r) => r.dresden, expected: anyone(200) },
  { route: 'listWanted', ask: (r) => r.dresden, expected: anyone(200) },
  { route: 'listCampaignWanted', ask: (r) => r.campaign, expected: anyone(200) },
  { route: 'adoptCampaign', ask: (r) => r.plans.adoption(), expected: coordinators(201) },
  {
    route: 'getPlan',
    ask: (r) => r.plans.plan(),
    expected: { ...signedOut, coordinator: 200, federal_office: 200, otherwise: 'not_found' },
  },
  { route: 'saveTargets', ask: (r) => r.plans.targets(), expected: coordinators(200) },
  {
    route: 'saveTargets',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.targets(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'addResponsibility', ask: (r) => r.plans.newRole(), expected: coordinators(201) },
  {
    route: 'saveResponsibility',
    ask: (r) => r.plans.savedRole(),
    expected: coordinators(200),
  },
  {
    route: 'saveResponsibility',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.savedRole(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'addTask', ask: (r) => r.plans.newTask(), expected: coordinators(201) },
  {
    route: 'addTask',
    about: 'to a plan of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.newTask(caller),
    expected: coordinators(201, 'not_found'),
  },
  { route: 'saveTask', ask: (r) => r.plans.savedTask(), expected: ofTask(200) },
  {
    route: 'saveTask',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.savedTask(caller),
    expected: ofTask(200, 'not_found'),
  },
  { route: 'listComments', ask: (r) => r.plans.task(), expected: ofTask(200) },
  {
    route: 'listComments',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.task(caller),
    expected: ofTask(200, 'not_found'),
  },
  { route: 'writeComment', ask: (r) => r.plans.newComment(), expected: ofTask(201) },
  { route: 'listTemplateChanges', ask: (r) => r.plans.plan(), expected: coordinators(200) },
  { route: 'settleChange', ask: (r) => r.plans.templateChange(), expected: coordinators(200) },
]
