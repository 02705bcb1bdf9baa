import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import type { CampaignId } from '#shared/campaigns/campaign.ts'
import { NamedCoordinators } from '#shared/campaigns/coordinators.ts'
import { SavedFrame } from '#shared/campaigns/frame.ts'
import { actorOf, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { personStore } from '../identity/identity-store.ts'
import { stagePlans } from '../plans/stage-plans.ts'
import { setStage } from '../set-stage.ts'
import type { FrameStore } from './frame-store.ts'
import { getFrame } from './get-frame.ts'
import { getCoordinators, listMyCampaigns, nameCoordinators } from './name-coordinators.ts'
import { saveFrame } from './save-frame.ts'

const tables = await withTables()
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const { campaignId: _none, ...words } = (await stage.framed()).frame
/** Katrin changes the text. */
const save = (campaignId: CampaignId, text: string, version: number) =>
  saveFrame.run(
    {
      params: { campaignId },
      query: undefined,
      body: SavedFrame.parse({ ...words, text, version }),
      actor: actorOf('katrin'),
    },
    stage.deps,
  )
const read = (campaignId: CampaignId) =>
  getFrame.run({ params: { campaignId }, query: undefined, body: undefined, actor: undefined }, stage.deps)

const { personId } = actorOf('katrin')
const people = personStore(tables.signUps)
const name = (
  campaignId: CampaignId,
  change: object = {},
  who: 'paul' | 'katrin' | 'thuy' = 'paul',
  frames: Pick<typeof stage.frames, 'of' | 'nameCoordinators'> = stage.frames,
) =>
  nameCoordinators.run(
    {
      params: { campaignId },
      query: undefined,
      body: NamedCoordinators.parse({ personIds: [personId], version: 0, ...change }),
      actor: actorOf(who),
    },
    { frames, people },
  )
const listed = (campaignId: CampaignId, who: 'paul' | 'katrin' | 'thuy') =>
  getCoordinators.run(
    { params: { campaignId }, query: undefined, body: undefined, actor: actorOf(who) },
    stage.deps,
  )
const shapes = async (who: 'katrin' | 'thuy', campaignId: CampaignId) => {
  const asked = { params: undefined, query: undefined, body: undefined, actor: actorOf(who) }
  const { items } = await listMyCampaigns.run(asked, stage.deps)
  return items.some((one) => one.campaignId === campaignId)
}

describe('the campaign’s own coordinators', () => {
  it('edit the frame as well, until others are named', async () => {
    const { campaignId } = (await stage.framed()).opened
    await name(campaignId)
    await save(campaignId, 'Vier Monate, drei Ziele.', 1)
    await name(campaignId, { personIds: [], version: 1 })
    await expect(save(campaignId, 'Vier Monate, zwei Ziele.', 2)).rejects.toEqual(refused('not_allowed'))
  })

  it('are named by the federal office only, not by each other', async () => {
    const { campaignId } = (await stage.framed()).opened
    await name(campaignId)
    for (const who of ['katrin', 'thuy'] as const)
      await expect(name(campaignId, { version: 1 }, who)).rejects.toEqual(refused('not_allowed'))
  })

  it('are seen by each other and by the federal office, and by nobody else', async () => {
    const { campaignId } = (await stage.framed()).opened
    await name(campaignId)
    for (const who of ['katrin', 'paul'] as const)
      expect((await listed(campaignId, who)).people).toEqual([{ personId, name: 'Katrin Vogel' }])
    await expect(listed(campaignId, 'thuy')).rejects.toEqual(refused('not_allowed'))
    const told = JSON.stringify(await read(campaignId))
    expect(told).not.toContain(personId)
    expect(told).not.toContain('Katrin')
  })

  it('find the campaign among their own until they are let go, and nobody else does', async () => {
    const { campaignId } = (await stage.framed()).opened
    const both = async () => [await shapes('katrin', campaignId), await shapes('thuy', campaignId)]
    expect(await both()).toEqual([false, false])
    await name(campaignId)
    expect(await both()).toEqual([true, false])
    await name(campaignId, { personIds: [actorOf('thuy').personId], version: 1 })
    expect(await both()).toEqual([false, true])
    await name(campaignId, { personIds: [], version: 2 })
    expect(await both()).toEqual([false, false])
  })

  describe('of two who have read the same and name somebody', () => {
    const { frames } = stage.deps
    async function both(write: FrameStore['nameCoordinators']) {
      const { campaignId } = (await stage.framed()).opened
      const found = await frames.of(campaignId)
      const late = { of: async () => found, nameCoordinators: write }
      await name(campaignId, {}, 'paul', late)
      const second = name(campaignId, { personIds: [actorOf('thuy').personId] }, 'paul', late)
      const [outcome] = await Promise.allSettled([second])
      const names = (await listed(campaignId, 'paul')).people.map((one) => one.name)
      const shaping = [await shapes('katrin', campaignId), await shapes('thuy', campaignId)]
      return [outcome.status, names, shaping]
    }

    it('the second is refused, and what people see of it agrees', async () => {
      const write: FrameStore['nameCoordinators'] = (...given) => frames.nameCoordinators(...given)
      expect(await both(write)).toEqual(['rejected', ['Katrin Vogel'], [true, false]])
    })

    it('control: without a look at the version, the first is lost and still sees it', async () => {
      const blindly: FrameStore['nameCoordinators'] = async (named, before, of) => {
        const { version } = (await frames.of(of.campaignId))!.coordinators
        return frames.nameCoordinators(named, { ...before, version }, of)
      }
      expect(await both(blindly)).toEqual(['fulfilled', ['Thuy Nguyen'], [true, true]])
    })
  })

  it('are people with an account, and those somebody has seen', async () => {
    const { campaignId } = (await stage.framed()).opened
    await expect(name(campaignId, { personIds: [crypto.randomUUID()] })).rejects.toEqual(
      refused('person_unknown'),
    )
    await name(campaignId)
    await expect(name(campaignId, { personIds: [] })).rejects.toEqual(refused('version_conflict'))
    expect((await listed(campaignId, 'paul')).people).toHaveLength(1)
  })

  it('are ten at most, each named once', () => {
    const ids = Array.from({ length: 11 }, () => crypto.randomUUID())
    const named = (personIds: string[]) => NamedCoordinators.safeParse({ personIds, version: 0 })
    expect(named(ids.slice(1)).success).toBe(true)
    expect(named(ids).error?.issues).toMatchObject([{ code: 'too_big', path: ['personIds'] }])
    expect(named([ids[0]!, ids[1]!, ids[0]!]).error?.issues).toMatchObject([
      { message: 'already_named', path: ['personIds', 2] },
    ])
  })

  it('take two requests, and one more for each new one', async () => {
    const { campaignId } = (await stage.framed()).opened
    const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
    expect(await one(() => name(campaignId))).toEqual(['Query', 'GetItem', 'TransactWriteItems'])
    expect(await one(() => name(campaignId, { version: 1 }))).toEqual(['Query', 'TransactWriteItems'])
    expect(await one(() => shapes('katrin', campaignId))).toEqual(['Query'])
    expect(await one(() => listed(campaignId, 'paul'))).toEqual(['Query'])
  })
})
