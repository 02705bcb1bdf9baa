import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { maySeeSignUps, mayReviseAction } from '#shared/actions/policy.ts'
import { mayPlan } from '#shared/plans/policy.ts'
import type { Plan } from '#shared/plans/plan.ts'
import { eventFor } from '../call-handler.ts'
import { actorOf, cast, chapters, now, today, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { identifyActor } from '../identity/identify-actor.ts'
import { grantStore } from '../identity/identity-store.ts'
import { stagePlans, taskWords } from '../plans/stage-plans.ts'
import { addTask } from '../plans/save-task.ts'
import { setStage } from '../set-stage.ts'
import { beginStandIn, endStandIn, listStandIns } from './begin-stand-in.ts'
import { standInStore } from './stand-in-store.ts'

const tables = await withTables()
const standIns = standInStore(tables.campaigns, tables.signUps)
const counting = countRequests(tables.client)
const deps = { standIns, now }
beforeEach(() => setStage(tables))
afterAll(() => tables.stop())

const { dresden, sachsen, bund, neustadt, rostock } = chapters
const refused = (code: string) => expect.objectContaining({ code })
type Person = Exclude<Who, 'kai'>
const begin = (who: Person, { by = sachsen, of = dresden, to = '2026-12-05' } = {}) =>
  beginStandIn.run(
    {
      params: { chapterId: of.chapterId },
      query: undefined,
      body: { byChapterId: by.chapterId, reason: 'Die Koordination ist krank.', to },
      actor: actorOf(who),
    },
    deps,
  )
const end = (who: Person, standInId: string) =>
  endStandIn.run(
    {
      params: { chapterId: dresden.chapterId, standInId: standInId as never },
      query: undefined,
      body: {},
      actor: actorOf(who),
    },
    deps,
  )
/** Somebody as the platform meets them on a day, with the grants that are stored. */
const meet = (who: Person, on = today) => {
  const identify = identifyActor(grantStore(tables.campaigns), () => new Date(`${on}T12:00:00Z`))
  return identify(eventFor({ method: 'GET', path: '/' } as never, { as: cast[who].person }) as never)
}

describe('nobody stands in', () => {
  it.each([
    ['katrin', sachsen],
    ['lena', sachsen],
    ['ole', sachsen],
    ['thuy', sachsen],
    ['sabine', bund],
    ['paul', sachsen],
  ] as const)('who is %s, in the name of %o', async (who, by) => {
    await expect(begin(who, { by })).rejects.toEqual(refused('not_allowed'))
  })

  it('for a district of another state, or for a state', async () => {
    await expect(begin('sabine', { of: rostock })).rejects.toEqual(refused('not_allowed'))
    await expect(begin('paul', { by: bund, of: sachsen })).rejects.toEqual(refused('not_allowed'))
  })

  it('for longer than six weeks, or for yesterday', async () => {
    await expect(begin('sabine', { to: '2027-01-05' })).rejects.toEqual(refused('invalid_request'))
    await expect(begin('sabine', { to: '2026-11-22' })).rejects.toEqual(refused('date_passed'))
  })
})

describe('a stand-in', () => {
  it('plans and acts for the chapter until the last day, and not a day longer', async () => {
    expect(mayPlan(await meet('sabine'), 'dresden')).toBe(false)
    await begin('sabine')
    for (const may of [mayPlan, mayReviseAction]) {
      expect(may(await meet('sabine'), 'dresden')).toBe(true)
      expect(may(await meet('sabine', '2026-12-05'), 'dresden')).toBe(true)
      expect(may(await meet('sabine', '2026-12-06'), 'dresden')).toBe(false)
      expect(may(await meet('sabine'), 'leipzig')).toBe(false)
    }
    expect(mayPlan(await meet('sabine', '2026-12-06'), 'land-sachsen')).toBe(true)
  })

  it('does not see who signed up: those people agreed to the chapter’s own eyes only', async () => {
    await begin('sabine')
    expect(maySeeSignUps(await meet('sabine'), 'dresden')).toBe(false)
    expect(maySeeSignUps(await meet('katrin'), 'dresden')).toBe(true)
  })

  it('is the federal office for any chapter, and the state for local chapters as well', async () => {
    await begin('paul', { by: bund, of: rostock })
    await begin('sabine', { of: neustadt })
    expect(mayPlan(await meet('paul'), 'rostock')).toBe(true)
    expect(mayPlan(await meet('sabine'), 'dresden-neustadt')).toBe(true)
  })

  it('is seen by everybody, with the reason and without the name', async () => {
    await begin('sabine')
    const { items } = listStandIns.route.returns.parse(
      await listStandIns.run({ params: dresden, query: undefined, body: undefined, actor: undefined }, deps),
    )
    expect(items[0]).toMatchObject({
      byChapterName: 'Landesverband Sachsen',
      reason: 'Die Koordination ist krank.',
      to: '2026-12-05',
    })
    expect(JSON.stringify(items)).not.toContain('Sabine')
  })

  it('ends when the chapter takes it back, or the stand-in gives it back', async () => {
    for (const who of ['katrin', 'sabine'] as const) {
      const { standInId } = await begin('sabine')
      await expect(end('lena', standInId)).rejects.toEqual(refused('not_allowed'))
      await end(who, standInId)
      expect(mayPlan(await meet('sabine'), 'dresden')).toBe(false)
      await expect(end(who, standInId)).rejects.toEqual(refused('already_answered'))
    }
    expect(mayPlan(await meet('sabine'), 'land-sachsen')).toBe(true)
  })
})

it('does not undo what else somebody was entrusted with meanwhile', async () => {
  const before = await standIns.grantsOf(cast.sabine.person.personId)
  const { standInId } = await begin('sabine')
  const begun = (await standIns.of(dresden.chapterId)).find((one) => one.standInId === standInId)!
  expect(await standIns.end(begun, { ...begun, to: today }, before)).toBe(false)
})

it('takes one request for each access pattern', async () => {
  const one = async (work: () => Promise<unknown>) => (await counting(work)).requests
  const { personId } = cast.sabine.person
  expect(await one(() => standIns.of(dresden.chapterId))).toEqual(['Query'])
  expect(await one(() => standIns.grantsOf(personId))).toEqual(['GetItem'])
  const begun = await counting(() => begin('sabine'))
  expect(begun.requests).toEqual(['GetItem', 'GetItem', 'GetItem', 'GetItem', 'TransactWriteItems'])
  expect(await one(() => end('sabine', begun.answer.standInId))).toEqual([
    'GetItem',
    'GetItem',
    'TransactWriteItems',
  ])
})

describe('the last day', () => {
  /** One running function, which remembers grants for 30 seconds; its clock is moved. */
  const running = () => {
    let moment = new Date(`${today}T10:00:00Z`)
    const identify = identifyActor(grantStore(tables.campaigns), () => moment)
    const event = eventFor({ method: 'GET', path: '/' } as never, { as: cast.sabine.person })
    return (at: string) => {
      moment = new Date(at)
      return counting(async () => mayPlan(await identify(event as never), 'dresden'))
    }
  }

  it('ends at midnight in Berlin to the second, also where the right is remembered', async () => {
    await begin('sabine')
    const may = running()
    expect(await may('2026-12-05T22:59:40.000Z')).toMatchObject({ answer: true, requests: ['GetItem'] })
    expect(await may('2026-12-05T22:59:59.999Z')).toMatchObject({ answer: true, requests: [] })
    expect(await may('2026-12-05T23:00:00.000Z')).toMatchObject({ answer: false, requests: [] })
  })

  it('taken back before, it is gone when what is remembered has to be read again', async () => {
    const { standInId } = await begin('sabine')
    const may = running()
    await may('2026-11-23T10:00:00.000Z')
    await end('katrin', standInId)
    expect(await may('2026-11-23T10:00:29.999Z')).toMatchObject({ answer: true, requests: [] })
    expect(await may('2026-11-23T10:00:30.000Z')).toMatchObject({ answer: false, requests: ['GetItem'] })
  })
})

describe('what is done in the name of another chapter', () => {
  const plans = stagePlans(tables, now)
  /** Who is asking is found out, then it is done. */
  const add = async (who: Person, { planId }: Pick<Plan, 'planId'>) =>
    counting(async () => {
      const params = { chapterId: dresden.chapterId, planId }
      return addTask.run({ params, query: undefined, body: taskWords(), actor: await meet(who) }, plans.deps)
    })

  it('takes the same requests as what the chapter does itself', async () => {
    const { plan } = await plans.adopted(actorOf('katrin'))
    await expect(add('sabine', plan)).rejects.toEqual(refused('not_your_chapter'))
    await begin('sabine')
    const { answer: _, ...theirs } = await add('sabine', plan)
    expect(theirs.requests).toEqual(['GetItem', 'Query', 'GetItem', 'PutItem'])
    expect(await add('katrin', plan)).toMatchObject(theirs)
  })

  it('to begin and to end costs as much whatever happened before', async () => {
    const costs = []
    for (let n = 0; n < 3; n += 1) {
      const begun = await counting(() => begin('sabine'))
      const ended = await counting(() => end('sabine', begun.answer.standInId))
      costs.push([begun.readUnits, begun.writeUnits, ended.readUnits, ended.writeUnits])
    }
    expect(costs).toEqual(costs.map(() => [2.5, 4, 1.5, 4]))
  })
})
