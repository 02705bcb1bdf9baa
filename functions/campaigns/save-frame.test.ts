import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { SavedFrame } from '#shared/campaigns/frame.ts'
import { actorOf, chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { stagePlans } from '../plans/stage-plans.ts'
import { setStage } from '../set-stage.ts'
import { getFrame } from './get-frame.ts'
import { saveFrame, saveLayer } from './save-frame.ts'
import { addTemplate, saveTemplate } from './save-template.ts'

const tables = await withTables()
const stage = stagePlans(tables, now)
const counting = countRequests(tables.client)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const { campaignId: _none, ...words } = (await stage.framed()).frame
const save = (campaignId: string, change: object = {}, who: 'paul' | 'katrin' | 'thuy' = 'paul') =>
  saveFrame.run(
    {
      params: { campaignId: campaignId as never },
      query: undefined,
      body: SavedFrame.parse({ ...words, ...change }),
      actor: actorOf(who),
    },
    stage.deps,
  )
const read = (campaignId: string) =>
  getFrame.run(
    { params: { campaignId: campaignId as never }, query: undefined, body: undefined, actor: undefined },
    stage.deps,
  )

describe('a frame is not saved', () => {
  it('by a coordinator of a chapter, or a member', async () => {
    const { opened } = await stage.framed()
    await expect(save(opened.campaignId, {}, 'katrin')).rejects.toEqual(refused('not_allowed'))
    await expect(save(opened.campaignId, {}, 'thuy')).rejects.toEqual(refused('not_allowed'))
  })

  it('over a version that somebody else has saved', async () => {
    const { opened } = await stage.framed()
    await save(opened.campaignId, { version: 1, text: 'Wir fangen früher an.' })
    await expect(save(opened.campaignId, { version: 1 })).rejects.toEqual(refused('version_conflict'))
    expect((await read(opened.campaignId)).frame.text).toBe('Wir fangen früher an.')
  })

  it('with a phase outside the campaign', async () => {
    const { opened } = await stage.framed()
    const phases = [{ name: 'Danach', from: '2027-02-01', to: '2027-03-31' }]
    await expect(save(opened.campaignId, { phases })).rejects.toMatchObject({
      code: 'outside_campaign',
      fields: [{ field: 'phases.0.to' }],
    })
  })

  it('of a campaign that is not there', async () => {
    await expect(save('cmp_zzzzzzzzzzzz')).rejects.toEqual(refused('not_found'))
  })
})

it('says the words of the campaign before anybody has saved a frame', async () => {
  const { campaign } = await import('../cast.ts')
  expect((await read(campaign.campaignId)).frame).toMatchObject({
    version: 0,
    text: campaign.text,
    phases: [],
  })
})

describe('the layer of a state', () => {
  const layer = (campaignId: string, change: object = {}, who: 'sabine' | 'katrin' | 'paul' = 'sabine') =>
    saveLayer.run(
      {
        params: { campaignId: campaignId as never, chapterId: chapters.sachsen.chapterId },
        query: undefined,
        body: { phases: [], targets: [{ unit: 'actions' as const, count: 30 }], version: 0, ...change },
        actor: actorOf(who),
      },
      stage.deps,
    )

  it('is saved by its own coordinators only', async () => {
    const { opened } = await stage.framed()
    await expect(layer(opened.campaignId, {}, 'katrin')).rejects.toEqual(refused('not_your_chapter'))
    await expect(layer(opened.campaignId, {}, 'paul')).rejects.toEqual(refused('not_your_chapter'))
  })

  it('is of a state, not of a district', async () => {
    const { opened } = await stage.framed()
    const district = saveLayer.run(
      {
        params: { campaignId: opened.campaignId, chapterId: chapters.dresden.chapterId },
        query: undefined,
        body: { phases: [], targets: [], version: 0 },
        actor: actorOf('katrin'),
      },
      stage.deps,
    )
    await expect(district).rejects.toEqual(refused('not_found'))
    expect((await read(opened.campaignId)).layers).toEqual([])
  })

  it('is not saved over a version that somebody else has saved', async () => {
    const { opened } = await stage.framed()
    await layer(opened.campaignId)
    for (const version of [0, 2])
      await expect(layer(opened.campaignId, { targets: [], version })).rejects.toEqual(
        refused('version_conflict'),
      )
    expect((await read(opened.campaignId)).layers).toMatchObject([
      { targets: [{ unit: 'actions', count: 30 }], version: 1 },
    ])
    await layer(opened.campaignId, { targets: [], version: 1 })
  })

  it('knows no other phases than the campaign', async () => {
    const { opened } = await stage.framed()
    const phases = [{ phaseId: 'phs_zzzzzzzzzzzz', from: '2026-12-01', to: '2026-12-31' }]
    await expect(layer(opened.campaignId, { phases })).rejects.toEqual(refused('invalid_request'))
  })

  it('moves the due dates of plans that are made afterwards', async () => {
    const { opened, template } = await stage.framed()
    const phases = [{ phaseId: words.phases[1]!.phaseId, from: '2026-12-10', to: '2027-01-20' }]
    await layer(opened.campaignId, { phases })
    const { campaignId } = opened
    const { planId } = await stage.adopt(actorOf('katrin'), { campaignId, templateId: template.templateId })
    const dues = (await stage.plans.find(planId))!.tasks.map(({ dueOn }) => dueOn)
    expect(dues).toEqual(['2026-11-01', '2026-12-17', '2026-12-24'])
  })
})

describe('a template', () => {
  const entered = { title: 'Land', about: 'Für große Flächen.', responsibilities: [], ideas: [], tasks: [] }
  it('is not added by a chapter', async () => {
    const { opened } = await stage.framed()
    const adding = addTemplate.run(
      { params: opened, query: undefined, body: entered, actor: actorOf('katrin') },
      stage.deps,
    )
    await expect(adding).rejects.toEqual(refused('not_allowed'))
  })

  it('is not saved over a version that somebody else has saved', async () => {
    const { template } = await stage.framed()
    const saving = (title: string, version: number) =>
      saveTemplate.run(
        { params: template, query: undefined, body: { ...entered, title, version }, actor: actorOf('paul') },
        stage.deps,
      )
    await saving('Dorf', 1)
    await expect(saving('Stadt', 1)).rejects.toEqual(refused('version_conflict'))
    expect((await read(template.campaignId)).templates).toMatchObject([{ title: 'Dorf', version: 2 }])
  })

  it('says of each task in which version it became what it is', async () => {
    const { template } = await stage.framed()
    const [first, second] = template.tasks.map(({ changedIn: _changed, ...task }) => task)
    const { title: _title, ...added } = { ...second!, templateTaskId: undefined }
    const saved = await saveTemplate.run(
      {
        params: template,
        query: undefined,
        body: {
          ...entered,
          tasks: [first!, { ...second!, dueDays: 20 }, { ...added, title: 'Neu' }],
          version: 1,
        },
        actor: actorOf('paul'),
      },
      stage.deps,
    )
    expect(saved.tasks.map(({ changedIn }) => changedIn)).toEqual([1, 2, 2])
    expect(saved.tasks[1]!.templateTaskId).toBe(second!.templateTaskId)
  })
})

it('takes one request to read, and two to save', async () => {
  const { opened, frame, template } = await stage.framed()
  const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
  expect(await one(() => stage.frames.of(opened.campaignId))).toEqual(['Query'])
  expect(await one(() => stage.frames.saveFrame({ ...frame, version: 2 }))).toEqual(['PutItem'])
  expect(await one(() => stage.frames.saveTemplate({ ...template, version: 2 }))).toEqual(['PutItem'])
  const layer = { ...opened, chapterId: chapters.sachsen.chapterId, phases: [], targets: [] }
  const saved = { ...layer, version: 1, savedAt: now().toISOString() }
  expect(await one(() => stage.frames.saveLayer(saved))).toEqual(['PutItem'])
  expect(await one(() => save(opened.campaignId, { version: 2 }))).toEqual(['Query', 'PutItem'])
  expect(await one(() => stage.frames.chapter(chapters.sachsen.chapterId))).toEqual(['GetItem'])
})
