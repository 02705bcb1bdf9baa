import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NewIdea } from '#shared/ideas/idea.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { accessLogStore } from '../access-log/access-log-store.ts'
import { actorOf, chapters, now, type Who } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { links } from '../links/link.ts'
import type { Mail } from '../mail/mail.ts'
import { enteredAction, linkSecret, newAction, setStage, useTables } from '../set-stage.ts'
import { stageSignUps } from '../sign-ups/stage-sign-ups.ts'
import { acceptIdea, declineIdea } from './answer-idea.ts'
import { confirmIdea } from './confirm-idea.ts'
import { hostStore, ideaStore } from './idea-store.ts'
import { getIdea, listIdeas } from './list-ideas.ts'
import { sendIdea } from './send-idea.ts'

const tables = await withTables()
useTables(tables)
const { releaseIdeas } = await import('./release-ideas.ts')
const stage = stageSignUps(tables, now)
const counting = countRequests(tables.client)
const ideas = ideaStore(tables.signUps)
const deps = {
  ideas,
  hosts: hostStore(tables.campaigns),
  accessLog: accessLogStore(tables.accessLog),
  links: links(linkSecret),
  now,
}
beforeAll(() => setStage(tables))
afterAll(() => tables.stop())

const { chapterId } = chapters.dresden
const refused = (code: string) => expect.objectContaining({ code })
const body = (change: object = {}) =>
  NewIdea.parse({
    type: 'culture',
    title: 'Konzert im Leerstand',
    description: 'Musik in einem Haus, das seit Jahren leer steht.',
    place: newAction().place,
    on: '2026-12-12',
    from: '18:00',
    to: '20:00',
    name: 'Thuy Nguyen',
    email: 'thuy@example.org',
    locale: 'de',
    consent: true,
    key: crypto.randomUUID(),
    ...change,
  })
let senders = 0
const send = (change: object = {}, source = `source-${(senders += 1)}`) =>
  sendIdea.run(
    { params: { chapterId }, query: undefined, actor: undefined, body: body(change), source },
    deps,
  )
type Stored = Record<string, string>
const stored = async (email: string) =>
  ((await stage.stored()) as Stored[]).filter((item) => item['entity'] === 'idea' && item['email'] === email)
const mailsTo = async (email: string) =>
  (await stage.stored()).filter((item) => item['entity'] === 'mail' && item['to'] === email) as Mail[]
const call = (who: Exclude<Who, 'kai'>, of: { chapterId: typeof chapterId } = chapters.dresden) => ({
  params: { chapterId: of.chapterId },
  query: {},
  body: undefined,
  actor: actorOf(who),
})
const one = (
  ideaId: string,
  who: Exclude<Who, 'kai'> = 'katrin',
  of: { chapterId: typeof chapterId } = chapters.dresden,
) => ({
  params: { chapterId: of.chapterId, ideaId: ideaId as never },
  query: undefined,
  actor: actorOf(who),
})
const listed = async () => (await listIdeas.run(call('katrin'), deps)).items.map(({ email }) => email)
const confirm = (ideaId: string, hours = 1) =>
  confirmIdea.run(
    {
      params: undefined,
      query: undefined,
      actor: undefined,
      body: {
        token: deps.links.seal({
          purpose: 'idea',
          ideaId: ideaId as never,
          until: now().getTime() / 1000 + hours * 3600,
        }),
      },
    },
    deps,
  )
/** An idea the chapter sees. */
async function open(email: string): Promise<string> {
  await send({ email })
  const [idea] = await stored(email)
  await confirm(idea!['ideaId']!)
  return idea!['ideaId']!
}

describe('an idea is refused', () => {
  it('for a day that is over, a chapter that is not there, and a name that carries an address', async () => {
    await expect(send({ on: '2026-11-22' })).rejects.toEqual(refused('date_passed'))
    const nowhere = { params: { chapterId: 'nowhere' as never }, query: undefined, actor: undefined }
    await expect(sendIdea.run({ ...nowhere, body: body(), source: 'x' }, deps)).rejects.toEqual(
      refused('not_found'),
    )
    expect(() => body({ name: 'Gewinn auf boese.example' })).toThrow('not_a_name')
  })

  it('when one sender has three unconfirmed ones that day; others are heard', async () => {
    for (const n of [1, 2, 3]) await send({ email: `many-${n}@example.org` }, 'abuser')
    await expect(send({ email: 'many-4@example.org' }, 'abuser')).rejects.toEqual(
      refused('too_many_unconfirmed'),
    )
    expect(await stored('many-4@example.org')).toEqual([])
    await send({ email: 'other@example.org' })
    expect(await stored('other@example.org')).toHaveLength(1)
  })

  it('with a key that came with something else; the same once more is one idea and one mail', async () => {
    const key = crypto.randomUUID()
    await Promise.all([1, 2, 3].map(() => send({ email: 'twice@example.org', key })))
    await expect(send({ email: 'twice@example.org', key, title: 'Etwas anderes' })).rejects.toEqual(
      refused('key_reused'),
    )
    expect(await stored('twice@example.org')).toHaveLength(1)
    expect(await mailsTo('twice@example.org')).toHaveLength(1)
  })
})

describe('nobody reads an idea', () => {
  it('that is not confirmed, not even the chapter', async () => {
    await send({ email: 'unconfirmed@example.org' })
    const [idea] = await stored('unconfirmed@example.org')
    expect(await listed()).not.toContain('unconfirmed@example.org')
    await expect(getIdea.run({ ...one(idea!['ideaId']!), body: undefined }, deps)).rejects.toEqual(
      refused('not_found'),
    )
  })

  it.each(['sabine', 'lena', 'nico', 'ole', 'paul', 'renate', 'thuy', 'stranger'] as const)(
    'who is %s',
    async (who) => {
      await expect(listIdeas.run(call(who), deps)).rejects.toEqual(refused('not_your_chapter'))
    },
  )

  it('of another chapter, under their own', async () => {
    const ideaId = await open('leipzig@example.org')
    const asLena = one(ideaId, 'lena', chapters.leipzig)
    await expect(getIdea.run({ ...asLena, body: undefined }, deps)).rejects.toEqual(refused('not_found'))
    await expect(declineIdea.run({ ...asLena, body: { reason: 'Nein danke' } }, deps)).rejects.toEqual(
      refused('not_found'),
    )
  })
})

describe('an idea', () => {
  it('is seen once it is confirmed, and the look is recorded', async () => {
    await open('seen@example.org')
    const before = (await stage.looks()).length
    expect(await listed()).toContain('seen@example.org')
    expect(await stage.looks()).toHaveLength(before + 1)
  })

  it('is forgotten after 48 hours unless it was confirmed', async () => {
    await send({ email: 'forgotten@example.org' })
    await open('kept@example.org')
    const later = { ideas, now: () => new Date(now().getTime() + 49 * 3_600_000) }
    expect((await releaseIdeas(later)()).failed).toBe(0)
    expect(await stored('forgotten@example.org')).toEqual([])
    expect(await stored('kept@example.org')).toHaveLength(1)
  })

  it('is answered once, with one mail', async () => {
    const ideaId = await open('answered@example.org')
    const { actionId } = await enteredAction(tables)
    const answers = await Promise.allSettled([
      acceptIdea.run({ ...one(ideaId), body: { actionId } }, deps),
      declineIdea.run({ ...one(ideaId), body: { reason: 'Leider nicht.' } }, deps),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      (await mailsTo('answered@example.org')).filter(({ kind }) => kind !== 'idea_confirm'),
    ).toHaveLength(1)
    expect(await listed()).not.toContain('answered@example.org')
  })

  it('becomes an action of the same chapter and no other', async () => {
    const ideaId = await open('elsewhere@example.org')
    const { actionId } = await enteredAction(tables, { chapter: chapters.leipzig })
    for (const other of [actionId, 'act_000000000009' as never])
      await expect(acceptIdea.run({ ...one(ideaId), body: { actionId: other } }, deps)).rejects.toEqual(
        refused('not_found'),
      )
    expect(await listed()).toContain('elsewhere@example.org')
  })

  it('that is confirmed makes room for another one from the same network', async () => {
    const source = 'one-network'
    for (const n of [1, 2, 3]) await send({ email: `many-${n}@example.org` }, source)
    await expect(send({ email: 'many-4@example.org' }, source)).rejects.toEqual(
      refused('too_many_unconfirmed'),
    )
    const [idea] = await stored('many-1@example.org')
    await confirm(idea!['ideaId']!)
    await send({ email: 'many-4@example.org' }, source)
    expect((await stored('many-1@example.org'))[0]).not.toHaveProperty('source')
  })

  it('that became a draft may be told so twice', async () => {
    const ideaId = await open('again@example.org')
    const { actionId } = await enteredAction(tables)
    const accept = () => acceptIdea.run({ ...one(ideaId), body: { actionId } }, deps)
    expect(await accept()).toMatchObject({ state: 'accepted' })
    expect(await accept()).toMatchObject({ state: 'accepted' })
    await expect(declineIdea.run({ ...one(ideaId), body: { reason: 'Doch nicht' } }, deps)).rejects.toEqual(
      refused('already_answered'),
    )
  })

  it('costs a read and a transaction to send, and two to confirm', async () => {
    expect((await counting(() => send({ email: 'cost@example.org' }))).requests).toEqual([
      'GetItem',
      'TransactWriteItems',
    ])
    const [idea] = await stored('cost@example.org')
    expect((await counting(() => confirm(idea!['ideaId']!))).requests).toEqual([
      'GetItem',
      'TransactWriteItems',
    ])
  })
})
