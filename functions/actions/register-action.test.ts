import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { campaignStore } from '../campaigns/campaign-store.ts'
import { actorOf, campaign, chapters, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { actionDeps, enteredAction, newAction, setStage } from '../set-stage.ts'
import { registerAction } from './register-action.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const deps = actionDeps(tables, now)
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const register = (
  change: object = {},
  who: Exclude<Who, 'kai'> = 'katrin',
  { chapterId } = chapters.dresden,
  key: string = crypto.randomUUID(),
) =>
  registerAction.run(
    { params: { chapterId }, query: undefined, body: { key, ...newAction(change) }, actor: actorOf(who) },
    deps,
  )

const refused = (code: string, ...fields: object[]) =>
  expect.objectContaining({ code, ...(fields.length > 0 && { fields }) })

/** How many actions Dresden has, drafts among them. */
const countOfDresden = async () => {
  const items = await tables.campaigns.collect({ index: 'byChapter', partition: 'action#dresden' })
  return items.length
}

describe('nobody registers an action in Dresden', () => {
  it.each([
    ['who coordinates the state above it', 'sabine'],
    ['who coordinates the district beside it', 'lena'],
    ['who coordinates the neighbourhood below it', 'nico'],
    ['who coordinates a district of another state', 'ole'],
    ['from the federal office', 'paul'],
    ['from data protection', 'renate'],
    ['who is a member there', 'thuy'],
    ['who is entrusted with nothing', 'stranger'],
  ] as const)('%s', async (_, who) => {
    await expect(register({}, who)).rejects.toEqual(refused('not_your_chapter'))
    expect(await countOfDresden()).toBe(0)
  })

  it('nor does its coordinator in the chapters around it', async () => {
    for (const chapter of [
      chapters.sachsen,
      chapters.leipzig,
      chapters.neustadt,
      chapters.rostock,
      chapters.bund,
    ])
      await expect(register({}, 'katrin', chapter)).rejects.toEqual(refused('not_your_chapter'))
  })
})

describe('an action is not registered', () => {
  it.each([
    ['for yesterday', { on: '2026-11-22' }, 'date_passed'],
    ['for the day before the campaign, which is over as well', { on: '2026-10-31' }, 'date_passed'],
    ['for the day after the campaign', { on: '2027-03-01' }, 'outside_campaign'],
  ])('%s', async (_, change, code) => {
    await expect(register(change)).rejects.toEqual(refused(code, { field: 'on', code }))
  })

  it('before its campaign begins', async () => {
    const early = { ...deps, now: () => new Date('2026-10-01T10:00:00Z') }
    const call = {
      params: { chapterId: chapters.dresden.chapterId },
      query: undefined,
      actor: actorOf('katrin'),
    }
    await expect(
      registerAction.run(
        { ...call, body: { key: crypto.randomUUID(), ...newAction({ on: '2026-10-31' }) } },
        early,
      ),
    ).rejects.toEqual(refused('outside_campaign', { field: 'on', code: 'outside_campaign' }))
  })

  it('under a campaign that is not there', async () => {
    await expect(register({ campaignId: 'cmp_zzzzzzzzzzzz' })).rejects.toEqual(
      refused('invalid_request', { field: 'campaignId', code: 'not_a_choice' }),
    )
  })

  it('in a chapter that is not there, even with a grant for it', async () => {
    const chapterId = 'nowhere' as typeof chapters.dresden.chapterId
    const actor = { ...actorOf('katrin'), grants: [{ ...actorOf('katrin').grants[0]!, chapterId }] }
    const call = {
      params: { chapterId },
      query: undefined,
      body: { key: crypto.randomUUID(), ...newAction() },
      actor,
    }
    await expect(registerAction.run(call, deps)).rejects.toEqual(refused('not_found'))
  })

  it('with a shift in the hour that the clock skips, which would end before it starts', async () => {
    const campaignId = 'cmp_000000000002' as typeof campaign.campaignId
    await campaignStore(tables.campaigns).open({ ...campaign, campaignId, endsOn: '2027-04-30' })
    const night = { campaignId, on: '2027-03-28' }
    const shifts = [
      { from: '10:00', to: '11:00', capacity: 1 },
      { from: '02:15', to: '03:10', capacity: 1 },
    ]
    await expect(register({ ...night, shifts })).rejects.toEqual(
      refused('invalid_request', { field: 'shifts.1.to', code: 'ends_before_start' }),
    )
    expect((await register({ ...night, shifts: [{ ...shifts[1], to: '03:40' }] })).shifts).toEqual([
      expect.objectContaining({ startsAt: '2027-03-28T01:15:00.000Z', endsAt: '2027-03-28T01:40:00.000Z' }),
    ])
  })
})

describe('an action is registered', () => {
  it('as a draft, with the thread above it, the sum of its places and the moments of its shifts', async () => {
    const registered = await register({
      shifts: [
        { from: '12:00', to: '14:00', capacity: 2 },
        { from: '10:00', to: '12:30', capacity: 3 },
      ],
    })
    const { campaignId: _, on: __, shifts: ___, ...words } = newAction()
    expect(registered).toEqual({
      ...words,
      actionId: expect.stringMatching(/^act_[0-9a-z]{12}$/),
      state: 'draft',
      version: 1,
      priorityId: campaign.priorityId,
      priorityTitle: 'Mieten runter',
      campaignId: campaign.campaignId,
      campaignTitle: 'Mietendeckel jetzt',
      chapterId: 'dresden',
      chapterName: 'Kreisverband Dresden',
      districtChapterId: 'dresden',
      ags: '14612',
      startsAt: '2026-12-05T09:00:00.000Z',
      endsAt: '2026-12-05T13:00:00.000Z',
      places: 5,
      placesTaken: 0,
      sequence: 0,
      coHosts: [],
      duties: [{ kind: 'special_use_permit', dueOn: '2026-11-14' }],
      shifts: [
        { startsAt: '2026-12-05T09:00:00.000Z', endsAt: '2026-12-05T11:30:00.000Z', capacity: 3 },
        { startsAt: '2026-12-05T11:00:00.000Z', endsAt: '2026-12-05T13:00:00.000Z', capacity: 2 },
      ].map((shift) => ({
        ...shift,
        taken: 0,
        waiting: 0,
        shiftId: expect.stringMatching(/^shf_[0-9a-z]{12}$/),
      })),
    })
    expect(await deps.actions.find(registered.actionId, 'consistently')).toEqual(registered)
  })

  it.each(['2026-11-23', '2027-02-28'])('for %s, today and the last day of the campaign', async (on) => {
    expect((await register({ on })).state).toBe('draft')
  })

  it('in a neighbourhood, where it counts for the district above', async () => {
    expect(await register({}, 'nico', chapters.neustadt)).toMatchObject({
      chapterId: 'dresden-neustadt',
      districtChapterId: 'dresden',
    })
  })

  it('by a state, where it counts for no district', async () => {
    expect(Object.keys(await register({}, 'sabine', chapters.sachsen))).not.toContain('districtChapterId')
  })

  it('at a postcode nobody knows: in the district of the chapter', async () => {
    const place = { ...newAction().place, postcode: '00000' }
    expect((await register({ place })).ags).toBe('14612')
    expect((await register({ place }, 'sabine', chapters.sachsen)).ags).toBeUndefined()
  })

  it('with a script as the text it is', async () => {
    const title = '<script>alert(1)</script>'
    const { actionId } = await register({ title })
    expect((await deps.actions.find(actionId, 'consistently'))?.title).toBe(title)
  })

  it('with two reads and one transaction', async () => {
    const used = await counting(() => register())
    expect(used).toMatchObject({ requests: ['GetItem', 'GetItem', 'TransactWriteItems'], readUnits: 1 })
    // Action and two shifts, each twice for the transaction, and the action's place in the index of its chapter.
    expect(used.writeUnits).toBe(7)
  })

  it('once, however often the same form comes; another form with its key is refused', async () => {
    const before = await countOfDresden()
    const key = crypto.randomUUID()
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => register({}, 'katrin', chapters.dresden, key)),
    )
    expect(others.map(({ actionId }) => actionId)).toEqual([first!.actionId, first!.actionId])
    expect(await countOfDresden()).toBe(before + 1)
    await expect(register({ title: 'Etwas anderes' }, 'katrin', chapters.dresden, key)).rejects.toEqual(
      refused('key_reused'),
    )
  })

  it('with the key of somebody else, as something else', async () => {
    const key = crypto.randomUUID()
    const own = await register({}, 'katrin', chapters.dresden, key)
    const other = await register({}, 'lena', chapters.leipzig, key)
    expect(other.actionId).not.toBe(own.actionId)
  })

  it('as a copy that says whose idea it was; of a draft only in its own chapter', async () => {
    const source = await enteredAction(tables, { state: 'published', title: 'Glühwein gegen Miete' })
    expect(await register({ copyOf: source.actionId }, 'lena', chapters.leipzig)).toMatchObject({
      copiedFrom: {
        actionId: source.actionId,
        chapterName: 'Kreisverband Dresden',
        title: 'Glühwein gegen Miete',
      },
    })
    const draft = await enteredAction(tables)
    await expect(register({ copyOf: draft.actionId }, 'lena', chapters.leipzig)).rejects.toEqual(
      refused('invalid_request', { field: 'copyOf', code: 'not_a_choice' }),
    )
    expect(await register({ copyOf: draft.actionId })).toHaveProperty('copiedFrom')
  })
})
