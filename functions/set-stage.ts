import {
  NewAction,
  type Action,
  type ActionId,
  type ActionWithShifts,
  type ShiftId,
} from '#shared/actions/action.ts'
import type { Chapter } from '#shared/chapters/chapter.ts'
import { newId } from '#shared/http/id.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { actionStore } from './actions/action-store.ts'
import { planAction } from './actions/plan-action.ts'
import { threadStore } from './actions/thread-store.ts'
import { campaignStore } from './campaigns/campaign-store.ts'
import { campaign, cast, chapters } from './cast.ts'
import { chapterStore } from './chapters/chapter-store.ts'
import { grantStore, personStore } from './identity/identity-store.ts'

/** What a coordinator enters: two shifts on Saturday, the 5th of December. */
export const newAction = (change: object = {}): NewAction =>
  NewAction.parse({
    campaignId: campaign.campaignId,
    type: 'info_stand',
    title: 'Infostand am Altmarkt',
    description: 'Wir reden über die Miete und verteilen den Mietenspiegel.',
    place: {
      name: 'Altmarkt',
      street: 'Altmarkt 1',
      postcode: '01067',
      city: 'Dresden',
      access: ['step_free'],
    },
    on: '2026-12-05',
    shifts: [
      { from: '10:00', to: '12:00', capacity: 3 },
      { from: '12:00', to: '14:00', capacity: 2 },
    ],
    ...change,
  })

/** An action as it is planned by a chapter on some day before it, a draft unless told. */
export function plannedAction({
  chapter = chapters.dresden,
  state = 'draft',
  ...entered
}: { chapter?: Chapter; state?: Action['state'] } & Record<string, unknown> = {}): ActionWithShifts {
  const { campaignId: _, copyOf: _none, ...words } = newAction(entered)
  const planned = planAction(words, campaign, chapter, new Date(0))
  return { ...planned, actionId: newId('act') as ActionId, state, version: 1 }
}

/** What links are signed with in tests. */
export const linkSecret = 'the secret of these tests'

/** The settings that functions read while they are loaded; import what exports a handler only afterwards. */
export function useTables({ names, endpoint }: TestTables): void {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    CAMPAIGNS_TABLE: names.campaigns,
    COUNCILS_TABLE: names.councils,
    SIGN_UPS_TABLE: names.signUps,
    ACCESS_LOG_TABLE: names.accessLog,
    CURSOR_SECRET: 'test',
    LINK_SECRET: linkSecret,
    VISITOR_SECRET: 'test',
    SITE_URL: 'https://roterfaden.example',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    MAIL_FROM: 'Roter Faden <aktionen@roterfaden.example>',
  })
}

/** Enters chapters, people, grants and the campaign, so that everybody is who they are. */
export async function setStage({ campaigns, signUps }: TestTables): Promise<void> {
  const [grants, people] = [grantStore(campaigns), personStore(signUps)]
  await Promise.all([
    ...Object.values(chapters).map((chapter) => chapterStore(campaigns).found(chapter)),
    ...Object.values(cast).map((member) => grants.entrust(member.person.personId, member.grants)),
    ...Object.values(cast).map((member) => people.enter(member.person)),
    campaignStore(campaigns).open(campaign),
  ])
}

/** What operations on actions depend on. */
export const actionDeps = ({ campaigns }: TestTables, now: () => Date) => ({
  actions: actionStore(campaigns),
  thread: threadStore(campaigns),
  now,
})

/** An action that is there already, with the ids of its shifts. */
export async function enteredAction(tables: TestTables, about: Parameters<typeof plannedAction>[0] = {}) {
  const action = plannedAction(about)
  await actionStore(tables.campaigns).register(action)
  const [shiftId, ...others] = action.shifts.map((shift) => shift.shiftId)
  return { ...action, shiftId: shiftId as ShiftId, otherShiftIds: others }
}
