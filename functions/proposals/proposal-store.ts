import * as z from 'zod'
import { Proposal, Sponsors, type ProposalState } from '#shared/proposals/proposal.ts'
import { ProposalId, TextVersion } from '#shared/proposals/text.ts'
import { entity } from '../dynamo/entity.ts'
import type { PageRequest, Table } from '../dynamo/table.ts'
import { transact, type Write } from '../dynamo/transaction.ts'

type Key = { proposalId: ProposalId }
export const collection = ({ proposalId }: Key) => `PROPOSAL#${proposalId}`

/** What lies before the councils, together: the board is one request. */
export const standing = entity('standing', Proposal, ({ proposalId }: Key) => ['BOARD', proposalId])

/** What is settled leaves the board, so that the board stays small. */
export const settled = entity('standing', Proposal, ({ proposalId }: Key) => ['ARCHIVE', proposalId], {
  indexes: ({ proposalId, settledAt }) => ({ byDate: ['proposal', `${settledAt}#${proposalId}`] }),
})

const sponsorship = entity(
  'sponsors',
  z.object({ proposalId: ProposalId, sponsors: Sponsors }),
  (id: Key) => [collection(id), 'SPONSORS'],
)

type TextKey = Key & { textVersion: number }
/** The latest version stands first. */
const text = entity('text', TextVersion, ({ textVersion, ...id }: TextKey) => [
  collection(id),
  `TEXT#${String(99_999 - textVersion).padStart(5, '0')}`,
])

const inWork: readonly ProposalState[] = ['draft', 'working', 'conciliation']

/** What goes with a new version of a text: in which states it may be saved, the next state, other writes. */
export type Saving = {
  states?: readonly ProposalState[]
  becomes?: ProposalState
  others?: readonly Write[]
}

/** A proposal with those who answer for its text. */
export type Found = { proposal: Proposal; sponsors: Sponsors }

const inStates = (states: readonly ProposalState[]) => ({
  if: `#state IN (${states.map((_, n) => `:state${n}`).join(', ')})`,
  values: Object.fromEntries(states.map((state, n) => [`state${n}`, state])),
})

/** Proposals on their way: a workflow with its own readers, in the table Councils. */
export const proposalStore = (councils: Table) => ({
  /** PP1: everything that is not settled, drafts of others among it. */
  board: async (): Promise<Proposal[]> =>
    (await councils.collect({ partition: 'BOARD' })).map((item) => Proposal.parse(item)),

  /** PP2: the latest first. */
  settled: (page: PageRequest) =>
    councils.page(settled, { index: 'byDate', partition: 'proposal', latestFirst: true }, page),

  /** PP3: one proposal, wherever it lies, and its sponsors. */
  find: async (id: Key): Promise<Found | undefined> => {
    const items = await councils.gather(
      [standing.place(id), settled.place(id), sponsorship.place(id)],
      'consistently',
    )
    const of = (name: string) => items.find((item) => item['entity'] === name)
    const [stands, signed] = [of('standing'), of('sponsors')]
    if (!stands || !signed) return undefined
    return { proposal: Proposal.parse(stands), sponsors: Sponsors.parse(signed['sponsors']) }
  },

  /** PP4: the text as it was last written. */
  presentText: async (id: Key): Promise<TextVersion | undefined> =>
    (
      await councils.collect(
        { partition: collection(id), from: 'TEXT#', to: 'TEXT#~', atMost: 1 },
        'consistently',
      )
    ).map((item) => TextVersion.parse(item))[0],

  /** PP5 */
  text: (key: TextKey) => councils.find(text, key),

  /** PP6: a draft with its first text and its first sponsor. @returns false when it is there already */
  enter: async (proposal: Proposal, words: TextVersion) => {
    const { proposalId, proposedBy } = proposal
    const outcome = await transact(councils.client, [
      councils.putting(standing, proposal, { if: 'attribute_not_exists(#pk)' }),
      councils.putting(
        sponsorship,
        { proposalId, sponsors: [proposedBy] },
        { if: 'attribute_not_exists(#pk)' },
      ),
      councils.putting(text, words),
    ])
    return outcome.done
  },

  /**
   * PP7: another state, and what goes with it.
   * @returns `changed` when it has changed since it was read, `others` when one of the other writes was in the way
   */
  turn: async (before: Proposal, after: Proposal, others: readonly Write[] = []) => {
    const outcome = await transact(councils.client, [
      councils.changing(
        standing,
        before,
        { ...after, version: before.version + 1 },
        { if: '#version = :version', values: { version: before.version } },
      ),
      ...others,
    ])
    if (outcome.done) return 'turned' as const
    return outcome.unmet.has(0) ? ('changed' as const) : ('others' as const)
  },

  /**
   * PP8: a new version of the text; one that is made of an amendment leaves one less open.
   * @returns `late` when somebody wrote one meanwhile, `not_in_work` when the text is not worked on any more,
   * `others` when one of the other writes was in the way
   */
  saveText: async (words: TextVersion, { states = inWork, becomes, others = [] }: Saving = {}) => {
    const { if: inState, values } = inStates(states)
    const outcome = await transact(councils.client, [
      councils.putting(text, words, { if: 'attribute_not_exists(#pk)' }),
      councils.updating(standing, words, {
        change: [
          'SET #textVersion = :textVersion, #title = :title',
          ...(words.amendmentId ? ['#openAmendments = #openAmendments - :one'] : []),
          ...(becomes ? ['#state = :becomes, #version = #version + :one'] : []),
        ].join(', '),
        if: `#textVersion = :before AND ${inState}`,
        values: {
          ...((words.amendmentId || becomes) && { one: 1 }),
          ...(becomes && { becomes }),
          textVersion: words.textVersion,
          title: words.title,
          before: words.textVersion - 1,
          ...values,
        },
      }),
      ...others,
    ])
    if (outcome.done) return 'saved' as const
    if (outcome.unmet.has(0)) return 'late' as const
    const found = outcome.unmet.get(1)
    if (!outcome.unmet.has(1)) return 'others' as const
    return found && states.includes(found['state'] as ProposalState)
      ? ('late' as const)
      : ('not_in_work' as const)
  },

  /** PP9: one more sponsor. @returns false when somebody else was faster */
  sponsor: (id: Key, sponsors: Sponsors, before: Sponsors) =>
    councils.put(
      sponsorship,
      { ...id, sponsors },
      { if: 'size(#sponsors) = :count', values: { count: before.length } },
    ),
})
export type ProposalStore = ReturnType<typeof proposalStore>
