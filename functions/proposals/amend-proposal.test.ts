import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#shared/identity/actor.ts'
import type { ProposalId, WrittenText } from '#shared/proposals/text.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now, actorOf } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { amend } from './amend-proposal.ts'
import { answerAmendment } from './answer-amendment.ts'
import { answerComment, resolveComment } from './answer-comment.ts'
import { comment } from './comment-on-proposal.ts'
import { giveSense } from './give-sense.ts'
import { openSenseCheck } from './open-sense-check.ts'
import { smallCouncils } from './seat-councils.ts'
import { stageProposals, words } from './stage-proposals.ts'

const tables = await withTables()
const stage = stageProposals(tables, now())
const { deps } = stage
const { campaign, activists, ada, dan, stranger, seats } = smallCouncils()
const [other = ada] = activists
const counting = countRequests(tables.client)

beforeAll(async () => {
  await stage.seat(seats)
  await stage.enterPerson(stranger, 'Stranger')
  await stage.enterPerson(actorOf('katrin'), 'Katrin Vogel')
})
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })
const call = <B>(proposalId: ProposalId, actor: Actor, body: B) => ({
  params: { proposalId },
  query: undefined,
  body,
  actor,
})
const change = {
  kind: 'replace' as const,
  sectionId: 's2',
  heading: 'Was wir tun',
  text: 'Wir laden ein und hören zu, in jedem Kreis.',
  reason: 'Einladen ist mehr als klopfen.',
  textVersion: 1,
}
const amended = (proposalId: ProposalId, actor: Actor, more: object = {}) =>
  amend.run(call(proposalId, actor, { ...change, key: crypto.randomUUID(), ...more }), deps)
const answered = (
  { proposalId, amendmentId }: Awaited<ReturnType<typeof amended>>,
  actor: Actor,
  body: { outcome: 'adopted' | 'rejected'; text?: string; textVersion?: number },
) =>
  answerAmendment.run(
    { params: { proposalId, amendmentId }, query: undefined, body: { textVersion: 1, ...body }, actor },
    deps,
  )
const said = (proposalId: ProposalId, actor: Actor, kind: 'concern' | 'question', more: object = {}) =>
  comment.run(
    call(proposalId, actor, { kind, text: 'Und was kostet das?', key: crypto.randomUUID(), ...more }),
    deps,
  )

describe('an amendment', () => {
  it('comes from the councils, and from coordinators for their own chapter', async () => {
    const { proposalId } = await stage.published(ada)
    await expect(amended(proposalId, stranger)).rejects.toEqual(refused('not_your_seat'))
    const katrin = actorOf('katrin')
    const chapterId = 'leipzig'
    await expect(amended(proposalId, katrin, { chapterId })).rejects.toEqual(refused('not_your_chapter'))
    expect(await amended(proposalId, katrin, { chapterId: 'dresden' })).toMatchObject({
      by: { name: 'Katrin Vogel' },
    })
    await amended(proposalId, dan)
    expect((await stage.find(proposalId)).openAmendments).toBe(2)
  })

  it('is about a section there is, of a text that is worked on', async () => {
    const { proposalId } = await stage.published(ada)
    await expect(amended(proposalId, ada, { sectionId: 's9' })).rejects.toEqual(refused('no_such_section'))
    await expect(amended(proposalId, ada, { textVersion: 9 })).rejects.toEqual(refused('no_such_section'))
    await stage.opened(await stage.find(proposalId), ada)
    await expect(amended(proposalId, ada)).rejects.toEqual(refused('not_in_work'))
  })

  it('sent twice with one key is one', async () => {
    const { proposalId } = await stage.published(ada)
    const key = crypto.randomUUID()
    await Promise.all([amended(proposalId, other, { key }), amended(proposalId, other, { key })])
    expect((await stage.find(proposalId)).openAmendments).toBe(1)
  })

  it('is in the text once the sponsors adopt it, and is answered once', async () => {
    const { proposalId } = await stage.published(ada)
    const proposedChange = await amended(proposalId, other)
    await expect(answered(proposedChange, other, { outcome: 'adopted' })).rejects.toEqual(
      refused('not_your_proposal'),
    )
    await answered(proposedChange, ada, { outcome: 'adopted' })
    const text = await deps.proposals.presentText({ proposalId })
    expect(text).toMatchObject({ textVersion: 2, amendmentId: proposedChange.amendmentId })
    expect(text?.sections[1]?.text).toBe(change.text)
    expect((await stage.find(proposalId)).openAmendments).toBe(0)
    await expect(answered(proposedChange, ada, { outcome: 'rejected' })).rejects.toEqual(
      refused('already_answered'),
    )
  })

  it('adopted and rejected at the same moment is one of both', async () => {
    const { proposalId } = await stage.published(ada)
    const proposedChange = await amended(proposalId, other)
    const both = await Promise.allSettled([
      answered(proposedChange, ada, { outcome: 'adopted' }),
      answered(proposedChange, ada, { outcome: 'rejected' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await stage.find(proposalId)).openAmendments).toBe(0)
  })

  it('to a section that was changed meanwhile is a conflict, until a sponsor fits it in', async () => {
    const { proposalId } = await stage.published(ada)
    const proposedChange = await amended(proposalId, other)
    const [first, second] = words.sections
    const rewritten: WrittenText = {
      ...words,
      sections: [
        { ...first!, sectionId: 's1' },
        { ...second!, sectionId: 's2', text: 'Wir klopfen überall an, auch zweimal.' },
      ],
    }
    await stage.revised(proposalId, ada, 1, rewritten)
    await expect(answered(proposedChange, ada, { outcome: 'adopted' })).rejects.toEqual(
      refused('text_conflict'),
    )
    expect(await deps.talk.findAmendment(proposedChange)).toMatchObject({ state: 'open' })
    const both = 'Wir klopfen überall an, laden ein und hören zu.'
    await answered(proposedChange, ada, { outcome: 'adopted', text: both, textVersion: 2 })
    expect((await deps.proposals.presentText({ proposalId }))?.sections[1]?.text).toBe(both)
  })
})

describe('a concern', () => {
  it('stays in sight until who had it is content, or a sponsor has answered it', async () => {
    const { proposalId } = await stage.published(ada)
    const concern = await said(proposalId, stranger, 'concern', { sectionId: 's1' })
    await said(proposalId, stranger, 'question')
    const params = { proposalId, commentId: concern.commentId }
    const resolved = (actor: Actor) =>
      resolveComment.run({ params, query: undefined, body: undefined, actor }, deps)
    const reply = (actor: Actor) =>
      answerComment.run({ params, query: undefined, body: { text: 'Zwölftausend Euro.' }, actor }, deps)
    expect((await stage.find(proposalId)).openConcerns).toBe(1)
    await expect(resolved(ada)).rejects.toEqual(refused('not_allowed'))
    await expect(reply(other)).rejects.toEqual(refused('not_your_proposal'))
    await reply(ada)
    await expect(reply(ada)).rejects.toEqual(refused('already_answered'))
    await expect(resolved(other)).rejects.toEqual(refused('not_allowed'))
    await resolved(ada)
    await expect(resolved(stranger)).rejects.toEqual(refused('already_answered'))
    expect((await stage.find(proposalId)).openConcerns).toBe(0)
    const { comments } = await deps.talk.all({ proposalId })
    expect(comments.find(({ kind }) => kind === 'concern')).toMatchObject({
      state: 'resolved',
      answer: { by: 'activists 4' },
    })
  })

  it('is about a section there is', async () => {
    const { proposalId } = await stage.published(ada)
    await expect(said(proposalId, stranger, 'concern', { sectionId: 's9' })).rejects.toEqual(
      refused('no_such_section'),
    )
  })
})

describe('a sense check', () => {
  const sensed = (proposalId: ProposalId, actor: Actor, feeling: 'looks_good' | 'unsure' | 'concerned') =>
    giveSense.run(call(proposalId, actor, { feeling }), deps)
  const checked = async () => {
    const { proposalId, version } = await stage.published(ada)
    await openSenseCheck.run(call(proposalId, ada, { days: 3, version }), deps)
    return proposalId
  }

  it('asks whoever sits, holders and deputies, and counts what each says last', async () => {
    const proposalId = await checked()
    await expect(sensed(proposalId, stranger, 'unsure')).rejects.toEqual(refused('not_your_seat'))
    await sensed(proposalId, ada, 'unsure')
    await sensed(proposalId, ada, 'looks_good')
    await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        sensed(proposalId, dan, n % 2 ? 'concerned' : 'looks_good').catch(() => undefined),
      ),
    )
    await sensed(proposalId, dan, 'concerned')
    expect((await stage.find(proposalId)).sense).toMatchObject({ looks_good: 1, unsure: 0, concerned: 1 })
    expect((await deps.talk.all({ proposalId })).senses).toHaveLength(2)
  })

  it('is over after its days, and before it was opened', async () => {
    const { proposalId: unasked } = await stage.published(ada)
    await expect(sensed(unasked, ada, 'unsure')).rejects.toEqual(refused('voting_closed'))
    const proposalId = await checked()
    stage.at('2026-11-27T10:00:00Z')
    await expect(sensed(proposalId, ada, 'unsure')).rejects.toEqual(refused('voting_closed'))
    stage.at(now().toISOString())
    await expect(
      openSenseCheck.run(call(proposalId, campaign[1]!, { days: 3, version: 3 }), deps),
    ).rejects.toEqual(refused('not_your_proposal'))
  })
})

it('PT1–PT9 are one request each', async () => {
  const { proposalId } = await stage.published(ada)
  expect(await counting(() => amended(proposalId, other))).toMatchObject({
    requests: ['BatchGetItem', 'Query', 'GetItem', 'GetItem', 'TransactWriteItems'],
    writeUnits: 4,
  })
  const { amendments } = await deps.talk.all({ proposalId })
  expect(await counting(() => answered(amendments[0]!, ada, { outcome: 'rejected' }))).toMatchObject({
    requests: ['BatchGetItem', 'GetItem', 'GetItem', 'TransactWriteItems'],
  })
  expect(await counting(() => said(proposalId, stranger, 'concern'))).toMatchObject({
    requests: ['BatchGetItem', 'Query', 'GetItem', 'TransactWriteItems'],
    writeUnits: 4,
  })
  expect(await counting(() => deps.talk.all({ proposalId }))).toMatchObject({ requests: ['Query'] })
})
