import { Amendment, type AmendmentId } from '#shared/proposals/amendment.ts'
import { Comment, Sense, type CommentId, type Feeling } from '#shared/proposals/comment.ts'
import type { Proposal, ProposalState } from '#shared/proposals/proposal.ts'
import type { ProposalId } from '#shared/proposals/text.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { transact } from '../dynamo/transaction.ts'
import { collection, standing } from './proposal-store.ts'

type Key = { proposalId: ProposalId }
export const amendment = entity(
  'amendment',
  Amendment,
  ({ amendmentId, ...id }: Key & { amendmentId: AmendmentId }) => [
    collection(id),
    `TALK#AMENDMENT#${amendmentId}`,
  ],
)
const comment = entity('comment', Comment, ({ commentId, ...id }: Key & { commentId: CommentId }) => [
  collection(id),
  `TALK#COMMENT#${commentId}`,
])
type SenseKey = Key & Pick<Sense, 'check'> & { by: Pick<Sense['by'], 'personId'> }
const sense = entity('sense', Sense, ({ check, by, ...id }: SenseKey) => [
  collection(id),
  `TALK#SENSE#${String(check).padStart(2, '0')}#${by.personId}`,
])

const changingAmendment = (councils: Table, before: Amendment, after: Amendment) =>
  councils.changing(amendment, before, after, { if: '#state = :before', values: { before: before.state } })

const inWork = {
  if: '#state IN (:draft, :working, :conciliation)',
  values: { draft: 'draft', working: 'working', conciliation: 'conciliation' },
}

/** What is said about a proposal. What is still open is counted beside its state, so that the board shows it. */
export const talkStore = (councils: Table) => ({
  /** PT1: everything that was said, some hundred items at most. */
  all: async (id: Key) => {
    const items = await councils.collect({ partition: collection(id), from: 'TALK#', to: 'TALK#~' })
    const of = <T>(name: string, parse: (item: unknown) => T) =>
      items.filter((item) => item['entity'] === name).map((item) => parse(item))
    return {
      amendments: of('amendment', (item) => Amendment.parse(item)),
      comments: of('comment', (item) => Comment.parse(item)),
      senses: of('sense', (item) => Sense.parse(item)),
    }
  },

  /** PT2: an amendment, as long as the text is worked on. */
  amend: async (entered: Amendment) =>
    (
      await transact(councils.client, [
        councils.putting(amendment, entered, { if: 'attribute_not_exists(#pk)' }),
        councils.updating(standing, entered, {
          change: 'SET #openAmendments = #openAmendments + :one',
          if: inWork.if,
          values: { one: 1, ...inWork.values },
        }),
      ])
    ).done,

  /** PT3 */
  findAmendment: (key: Key & { amendmentId: AmendmentId }) => councils.find(amendment, key, 'consistently'),

  /** PT4: what became of an amendment. @returns false when it was answered meanwhile */
  answerAmendment: async (before: Amendment, after: Amendment) =>
    (
      await transact(councils.client, [
        changingAmendment(councils, before, after),
        councils.updating(standing, before, {
          change: 'SET #openAmendments = #openAmendments - :one',
          if: 'attribute_exists(#pk)',
          values: { one: 1 },
        }),
      ])
    ).done,

  /** The same for a transaction that makes a text of it, which does the counting. */
  answering: (before: Amendment, after: Amendment) => changingAmendment(councils, before, after),

  /** PT9: an amendment the councils did not want; the text is worked on again. */
  answerVoted: async (proposal: Proposal, becomes: ProposalState, before: Amendment, after: Amendment) =>
    (
      await transact(councils.client, [
        changingAmendment(councils, before, after),
        councils.updating(standing, proposal, {
          change:
            'SET #state = :becomes, #version = #version + :one, #openAmendments = #openAmendments - :one',
          if: '#version = :version AND #tallies = :tallies',
          values: { becomes, one: 1, version: proposal.version, tallies: proposal.tallies },
        }),
      ])
    ).done,

  /** PT5: a comment; a concern counts. */
  comment: async (entered: Comment) =>
    (
      await transact(councils.client, [
        councils.putting(comment, entered, { if: 'attribute_not_exists(#pk)' }),
        councils.updating(standing, entered, {
          change: 'SET #openConcerns = #openConcerns + :concerns',
          if: 'attribute_exists(#pk)',
          values: { concerns: entered.kind === 'concern' ? 1 : 0 },
        }),
      ])
    ).done,

  /** PT6 */
  findComment: (key: Key & { commentId: CommentId }) => councils.find(comment, key, 'consistently'),

  /** PT7: answers or resolves one. @returns false when somebody was faster, or the proposal is settled */
  turnComment: async (before: Comment, after: Comment) => {
    const isLess = before.kind === 'concern' && after.state === 'resolved'
    const outcome = await transact(councils.client, [
      councils.changing(comment, before, after, { if: '#state = :before', values: { before: before.state } }),
      ...(isLess
        ? [
            councils.updating(standing, before, {
              change: 'SET #openConcerns = #openConcerns - :one',
              if: 'attribute_exists(#pk)',
              values: { one: 1 },
            }),
          ]
        : []),
    ])
    return outcome.done
  },

  /** PT8: how somebody sees the text. @param before what they said earlier in this check */
  giveSense: async (given: Sense, before?: Sense) => {
    const field = (feeling: Feeling) => `#sense.#${feeling}`
    const isOther = before?.feeling !== given.feeling
    const less = before && isOther ? `, ${field(before.feeling)} = ${field(before.feeling)} - :one` : ''
    const outcome = await transact(councils.client, [
      councils.putting(sense, given, {
        if: before ? '#feeling = :before' : 'attribute_not_exists(#pk)',
        ...(before && { values: { before: before.feeling } }),
      }),
      councils.updating(standing, given, {
        change: isOther
          ? `SET ${field(given.feeling)} = ${field(given.feeling)} + :one${less}`
          : 'SET #proposalId = :proposalId',
        if: '#sense.#check = :check AND #sense.#closesAt > :now',
        values: {
          check: given.check,
          now: given.at,
          ...(isOther ? { one: 1 } : { proposalId: given.proposalId }),
        },
      }),
    ])
    if (outcome.done) return { done: true as const }
    const found = outcome.unmet.get(0)
    return { done: false as const, before: found && Sense.parse(found), isClosed: outcome.unmet.has(1) }
  },
})
export type TalkStore = ReturnType<typeof talkStore>
