import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { actorOf, chapters, now, type Who } from '../cast.ts'
import { actionDeps, enteredAction, setStage } from '../set-stage.ts'
import { useTables } from '../set-stage.ts'
import { answerInvitation, listInvitations } from './answer-invitation.ts'
import { cancelAction } from './cancel-action.ts'
import { coHostStore } from './co-host-store.ts'
import { inviteCoHost } from './invite-co-host.ts'
import { listActions } from './list-actions.ts'
import { listChapterActions } from './list-chapter-actions.ts'
import { publishAction } from './publish-action.ts'

const tables = await withTables()
useTables(tables)
const { followActions } = await import('./on-action-change.ts')
const deps = { ...actionDeps(tables, now), coHosts: coHostStore(tables.campaigns) }
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const { dresden, leipzig, rostock } = chapters
type Me = Exclude<Who, 'kai'>
const of = ({ actionId }: ActionWithShifts, chapter = dresden, who: Me = 'katrin') => ({
  params: { chapterId: chapter.chapterId, actionId },
  query: undefined,
  actor: actorOf(who),
})
const invite = (action: ActionWithShifts, chapter = leipzig, who: Me = 'katrin') =>
  inviteCoHost.run({ ...of(action, dresden, who), body: { chapterId: chapter.chapterId } }, deps)
const answer = (
  action: ActionWithShifts,
  word: 'accepted' | 'declined',
  who: Me = 'lena',
  chapter = leipzig,
) => answerInvitation.run({ ...of(action, chapter, who), body: { answer: word } }, deps)
const ids = (page: { items: { actionId: string }[] }) => page.items.map(({ actionId }) => actionId)
const invitations = async () =>
  ids(
    await listInvitations.run(
      { params: { chapterId: leipzig.chapterId }, query: {}, body: undefined, actor: actorOf('lena') },
      deps,
    ),
  )
const ofLeipzig = async () =>
  ids(
    await listActions.run(
      { params: undefined, query: { chapterId: leipzig.chapterId }, body: undefined, actor: undefined },
      deps,
    ),
  )
/** What the listener does with everything the stream has to tell. */
const follow = async () => {
  const records = (await tables.changes('campaigns')) as DynamoDBRecord[]
  const Records = records.filter(({ dynamodb }) => dynamodb?.NewImage?.['entity']?.S === 'action')
  expect(await followActions(deps)({ Records })).toEqual({ batchItemFailures: [] })
}

describe('nobody', () => {
  it('invites to an action of somebody else, or answers for another chapter', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    for (const who of ['lena', 'sabine', 'nico', 'thuy', 'stranger'] as const)
      await expect(invite(action, leipzig, who)).rejects.toEqual(refused('not_your_chapter'))
    await invite(action)
    await expect(answer(action, 'accepted', 'katrin')).rejects.toEqual(refused('not_your_chapter'))
    await expect(answer(action, 'accepted', 'ole', rostock)).rejects.toEqual(refused('not_found'))
  })

  it('is invited twice, is the host, or does not exist', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    await invite(action)
    await expect(invite(action)).rejects.toEqual(refused('already_invited'))
    await expect(invite(action, dresden)).rejects.toEqual(refused('already_invited'))
    const nowhere = { ...leipzig, chapterId: 'nowhere' as typeof leipzig.chapterId }
    await expect(invite(action, nowhere)).rejects.toEqual(refused('invalid_request'))
  })
})

describe('an action that is carried along', () => {
  it('stands in each list once, after it was accepted', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    await invite(action)
    expect(await invitations()).toContain(action.actionId)
    expect(await ofLeipzig()).not.toContain(action.actionId)

    await answer(action, 'accepted')
    await answer(action, 'accepted')
    await follow()
    await follow()
    expect(await invitations()).not.toContain(action.actionId)
    expect((await ofLeipzig()).filter((id) => id === action.actionId)).toHaveLength(1)
    const own = await listChapterActions.run(
      { params: { chapterId: leipzig.chapterId }, query: {}, body: undefined, actor: actorOf('lena') },
      deps,
    )
    expect(own.items.find(({ actionId }) => actionId === action.actionId)).toMatchObject({
      chapterId: 'dresden',
      duties: [],
    })
    const country = await listActions.run(
      { params: undefined, query: {}, body: undefined, actor: undefined },
      deps,
    )
    expect(ids(country).filter((id) => id === action.actionId)).toHaveLength(1)
  })

  it('leaves it when it is declined after all, and comes back', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    await invite(action)
    await answer(action, 'accepted')
    await answer(action, 'declined')
    expect(await ofLeipzig()).not.toContain(action.actionId)
    await invite(action)
    await answer(action, 'accepted')
    expect(await ofLeipzig()).toContain(action.actionId)
  })

  it('follows: published later, called off', async () => {
    const draft = await enteredAction(tables)
    await invite(draft)
    await answer(draft, 'accepted')
    expect(await ofLeipzig()).not.toContain(draft.actionId)
    await publishAction.run({ ...of(draft), body: { version: 3, scope: 'this' } }, deps)
    await follow()
    expect(await ofLeipzig()).toContain(draft.actionId)
    await cancelAction.run({ ...of(draft), body: { version: 4, reason: 'Sturm', scope: 'this' } }, deps)
    await follow()
    expect(await ofLeipzig()).not.toContain(draft.actionId)
  })

  it('tells the public of those who take part only', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    const { getAction } = await import('./get-action.ts')
    const shown = async () =>
      (
        await getAction.run(
          { params: { actionId: action.actionId }, query: undefined, body: undefined, actor: undefined },
          deps,
        )
      ).coHosts.map(({ chapterId }) => chapterId)
    await invite(action)
    await invite(action, rostock)
    expect(await shown()).toEqual([])
    await answer(action, 'declined')
    expect(await shown()).toEqual([])
    await answer(action, 'accepted')
    expect(await shown()).toEqual([leipzig.chapterId])
  })

  it('keeps its people with the host', async () => {
    const action = await enteredAction(tables, { state: 'published' })
    await invite(action)
    await answer(action, 'accepted')
    const { getChapterAction } = await import('./get-chapter-action.ts')
    await expect(
      getChapterAction.run({ ...of(action, leipzig, 'lena'), body: undefined }, deps),
    ).rejects.toEqual(refused('not_found'))
  })
})
