import { describe, expect, it } from 'vitest'
import { contributionOf, differenceOf, sumOf, type Count } from './count-contributions.ts'

const priorityId = 'pri_000000000001'
const campaignId = 'cmp_000000000001'

const action = {
  startsAt: '2026-12-02T10:00:00.000Z',
  publishedAt: '2026-11-20T10:00:00.000Z',
  entity: 'action',
  priorityId,
  campaignId,
  districtChapterId: 'dresden',
  state: 'published',
  title: 'Infostand',
}
const signUp = { entity: 'sign-up', state: 'confirmed', about: { priorityId, campaignId } }
const campaign = { entity: 'campaign', priorityId, campaignId }
const chapter = { entity: 'chapter', level: 'district' }

const plain = (counts: readonly Count[]) =>
  counts.map(({ scope, counter, by }) => `${scope} ${counter} ${by}`)

describe('nothing is counted', () => {
  it.each([
    ['no item', undefined],
    ['a draft', { ...action, state: 'draft' }],
    ['a cancelled action', { ...action, state: 'cancelled' }],
    ['a sign-up that nobody confirmed', { ...signUp, state: 'held', about: undefined }],
    ['a wish for a full shift', { ...signUp, state: 'asked', about: undefined }],
    ['somebody in line', { ...signUp, state: 'waiting' }],
    ['somebody who was offered a place', { ...signUp, state: 'offered' }],
    ['a cancelled sign-up', { ...signUp, state: 'cancelled' }],
    ['a chapter of another level', { ...chapter, level: 'local' }],
    ['a shift', { entity: 'shift', taken: 3 }],
    ['the figures themselves', { entity: 'totals', scope: 'nation', actions: 7 }],
    ['the note that something was counted', { entity: 'seen', eventId: 'a' }],
  ])('for %s', (_, image) => {
    expect(contributionOf(image)).toEqual([])
  })

  it('when something changes that does not count', () => {
    expect(differenceOf(action, { ...action, title: 'Infostand am Markt' })).toEqual([])
  })
})

describe('counted', () => {
  it('is a published action for the nation, its priority and its campaign, and in its district', () => {
    expect(plain(contributionOf(action))).toEqual([
      'nation actions 1',
      'nation district:dresden 1',
      `${priorityId} actions 1`,
      `${priorityId} district:dresden 1`,
      `${campaignId} actions 1`,
      `${campaignId} district:dresden 1`,
      `${campaignId}/dresden actions 1`,
      `${campaignId}/dresden planned:2026-11-20 1`,
      `${priorityId} week:2026-11-30 1`,
    ])
  })

  it('is how far a district is with a campaign, by the day', () => {
    const at = '2026-11-05T23:30:00.000Z'
    const own = { campaignId, districtChapterId: 'dresden' }
    const said = { came: 0, doors: 0, conversations: 0, flyers: 0, signatures: 0, interested: 0 }
    expect(plain(contributionOf({ ...own, entity: 'plan', adoptedAt: at }))).toEqual([
      `${campaignId}/dresden adopted:2026-11-06 1`,
    ])
    expect(plain(contributionOf({ ...action, startsAt: at, state: 'done' })).slice(-3, -1)).toEqual([
      `${campaignId}/dresden planned:2026-11-20 1`,
      `${campaignId}/dresden acted:2026-11-06 1`,
    ])
    const report = { ...own, ...said, priorityId, entity: 'report', reportedAt: at }
    expect(plain(contributionOf(report))).toEqual([`${campaignId}/dresden reported:2026-11-06 1`])
  })

  it('is an action from before publishing was noted by its own day, so that it can be taken back', () => {
    const { publishedAt: _, ...old } = action
    expect(plain(contributionOf(old))).toContain(`${campaignId}/dresden planned:2026-12-02 1`)
  })

  it('is an action of a state or the federal level in no district', () => {
    expect(plain(contributionOf({ ...action, districtChapterId: undefined }))).toEqual([
      'nation actions 1',
      `${priorityId} actions 1`,
      `${campaignId} actions 1`,
      `${priorityId} week:2026-11-30 1`,
    ])
  })

  it('is an action late on Sunday for the week that ends with it, as it is in Berlin', () => {
    const weekOf = (startsAt: string) => plain(contributionOf({ ...action, startsAt })).at(-1)
    expect(weekOf('2026-12-06T22:59:00.000Z')).toBe(`${priorityId} week:2026-11-30 1`)
    expect(weekOf('2026-12-06T23:00:00.000Z')).toBe(`${priorityId} week:2026-12-07 1`)
  })

  it('is a campaign for the nation and its priority, a district association for the nation', () => {
    expect(plain(contributionOf(campaign))).toEqual(['nation campaigns 1', `${priorityId} campaigns 1`])
    expect(plain(contributionOf(chapter))).toEqual(['nation districtChapters 1'])
  })

  it('is a confirmed sign-up for the nation, its priority and its campaign', () => {
    expect(plain(contributionOf(signUp))).toEqual([
      'nation signUps 1',
      `${priorityId} signUps 1`,
      `${campaignId} signUps 1`,
    ])
  })
})

describe('a change', () => {
  it.each(['done', 'reported'])(
    'of a published action to %s counts its district as active and leaves it counted',
    (state) => {
      expect(plain(differenceOf(action, { ...action, state }))).toEqual([
        `${campaignId}/dresden acted:2026-12-02 1`,
      ])
    },
  )

  it('from the line to a place counts one more', () => {
    expect(plain(differenceOf({ ...signUp, state: 'waiting' }, signUp))[0]).toBe('nation signUps 1')
  })

  it('takes away what was there and adds what is there now', () => {
    const moved = { ...action, districtChapterId: 'meissen' }
    expect(plain(differenceOf(action, moved)).filter((count) => count.startsWith('nation'))).toEqual([
      'nation district:dresden -1',
      'nation district:meissen 1',
    ])
    expect(plain(differenceOf(signUp, { ...signUp, state: 'cancelled' }))[0]).toBe('nation signUps -1')
    expect(plain(differenceOf(action, undefined))[0]).toBe('nation actions -1')
  })

  it('leaves a sign-up counted whose data was deleted', () => {
    expect(differenceOf(signUp, undefined)).toEqual([])
  })

  it('and one back come to nothing', () => {
    expect(sumOf([...differenceOf(undefined, action), ...differenceOf(action, undefined)])).toEqual([])
  })

  it('of an item that cannot be understood is a fault, not a zero', () => {
    expect(() => differenceOf(undefined, { ...action, state: 'on fire' })).toThrow(/state/)
  })
})

it('a report counts up the thread what it says, and a correction only what differs', () => {
  const report = { entity: 'report', priorityId: 'pri_000000000001', campaignId: 'cmp_000000000001' }
  const first = { ...report, came: 7, doors: 52, conversations: 30, flyers: 0, signatures: 4, interested: 0 }
  const scopes = ['nation', 'pri_000000000001', 'cmp_000000000001']
  expect(differenceOf(undefined, first)).toEqual(
    scopes.flatMap((scope) => [
      { scope, counter: 'came', by: 7 },
      { scope, counter: 'doors', by: 52 },
      { scope, counter: 'conversations', by: 30 },
      { scope, counter: 'signatures', by: 4 },
    ]),
  )
  expect(differenceOf(first, { ...first, came: 9, signatures: 0 })).toEqual(
    scopes.flatMap((scope) => [
      { scope, counter: 'came', by: 2 },
      { scope, counter: 'signatures', by: -4 },
    ]),
  )
})
