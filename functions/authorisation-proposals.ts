import type { CouncilId } from '#shared/councils/council.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { one } from './authorisation-callers.ts'
import {
  seats,
  signedIn,
  signedOut,
  type Expected,
  type Outcome,
  type Row,
} from './authorisation-expected.ts'
import { chapters, now } from './cast.ts'
import { amend } from './proposals/amend-proposal.ts'
import { comment } from './proposals/comment-on-proposal.ts'
import { openSenseCheck } from './proposals/open-sense-check.ts'
import { settleVote } from './proposals/settle-vote.ts'
import { stageProposals, words } from './proposals/stage-proposals.ts'

const change = {
  kind: 'replace' as const,
  sectionId: 's1',
  heading: 'Was ist',
  text: 'Die Miete frisst den halben Lohn.',
  reason: 'Das ist genauer gesagt.',
  textVersion: 1,
}
const said = { kind: 'concern' as const, text: 'Und was kostet das?' }
const key = () => ({ key: crypto.randomUUID() })

/** Proposals of the campaign seat; each call that changes something gets one of its own. */
export function enterProposals(tables: TestTables) {
  const author = { ...one('campaign seat'), grants: [] }
  const stage = stageProposals(tables, now())
  const of = ({ proposalId }: Pick<Proposal, 'proposalId'>, body?: object) => ({
    params: { proposalId },
    ...(body && { body }),
  })
  const call = <B>({ proposalId }: Pick<Proposal, 'proposalId'>, body: B) => ({
    params: { proposalId },
    query: undefined,
    body,
    actor: author,
  })
  const voted = async () => stage.opened(await stage.published(author), author)
  const closed = async () => {
    const proposal = await voted()
    await settleVote(proposal, stage.deps)
    return stage.find(proposal.proposalId)
  }
  const amended = async () => {
    const proposal = await stage.published(author)
    const { proposalId, amendmentId } = await amend.run(call(proposal, { ...change, ...key() }), stage.deps)
    return { proposalId, amendmentId }
  }
  const commented = async () => {
    const proposal = await stage.published(author)
    const { proposalId, commentId } = await comment.run(call(proposal, { ...said, ...key() }), stage.deps)
    return { proposalId, commentId }
  }
  const conclusion = { outcome: 'rejected', reasons: 'Es fehlt an Leuten und an Zeit.' }

  return {
    newProposal: () => ({ body: { text: words, ...key() } }),
    ownDraft: async () => of(await stage.proposed(author)),
    proposal: async () => of(await stage.published(author)),
    textOf: async () => ({ params: { ...of(await stage.published(author)).params, textVersion: '1' } }),
    recordOf: async () => ({ params: { ...of(await closed()).params, round: '1' } }),
    proposalPublication: async () => of(await stage.proposed(author), { version: 1 }),
    revision: async () => of(await stage.published(author), { ...words, textVersion: 1 }),
    amendment: async (rest: object = {}) =>
      of(await stage.published(author), { ...change, ...key(), ...rest }),
    amendmentAnswer: async () => ({
      params: await amended(),
      body: { outcome: 'adopted', textVersion: 1 },
    }),
    comment: async () => of(await stage.published(author), { ...said, ...key() }),
    commentToAnswer: async () => ({ params: await commented(), body: { text: 'Zwölftausend Euro.' } }),
    commentToResolve: async () => ({ params: await commented() }),
    senseCheck: async () => of(await stage.published(author), { days: 3, version: 2 }),
    sense: async () => {
      const proposal = await stage.published(author)
      await openSenseCheck.run(call(proposal, { days: 3, version: 2 }), stage.deps)
      return of(proposal, { feeling: 'unsure' })
    },
    voteToOpen: async () => of(await stage.published(author), { version: 2 }),
    voteIn: async (councilId: CouncilId) => {
      const { proposalId, round } = await voted()
      const seatId = councilId === 'campaign' ? 'campaign-01' : 'activists-02'
      return { params: { proposalId, round: String(round), seatId }, body: { choice: 'yes', textVersion: 1 } }
    },
    conclusion: async () => {
      const proposal = await closed()
      return of(proposal, { ...conclusion, version: proposal.version })
    },
  }
}

const author = (outcome: Outcome, otherwise: Outcome): Expected => ({
  ...signedOut,
  'campaign seat': outcome,
  otherwise,
})
const bothSeats = (outcome: Outcome) => seats({ 'campaign seat': outcome, 'activists seat': outcome })

export const ofProposals: readonly Row[] = [
  { route: 'listProposals', expected: signedIn(200) },
  { route: 'listSettledProposals', expected: signedIn(200) },
  { route: 'getProposal', about: 'draft', ask: (r) => r.ownDraft(), expected: author(200, 'not_found') },
  { route: 'getProposal', about: 'published', ask: (r) => r.proposal(), expected: signedIn(200) },
  { route: 'getDiscussion', about: 'draft', ask: (r) => r.ownDraft(), expected: author(200, 'not_found') },
  { route: 'getDiscussion', about: 'published', ask: (r) => r.proposal(), expected: signedIn(200) },
  { route: 'getText', ask: (r) => r.textOf(), expected: signedIn(200) },
  { route: 'getRecord', ask: (r) => r.recordOf(), expected: signedIn(200) },
  { route: 'propose', ask: (r) => r.newProposal(), expected: bothSeats(201) },
  { route: 'publishProposal', ask: (r) => r.proposalPublication(), expected: author(200, 'not_found') },
  { route: 'sponsorProposal', ask: (r) => r.proposal(), expected: bothSeats(200) },
  { route: 'reviseProposal', ask: (r) => r.revision(), expected: author(200, 'not_your_proposal') },
  {
    route: 'amend',
    about: 'in one’s own name',
    ask: (r) => r.amendment(),
    expected: { ...bothSeats(201), coordinator: 201 },
  },
  {
    route: 'amend',
    about: 'in the name of Dresden',
    ask: (r) => r.amendment({ chapterId: chapters.dresden.chapterId }),
    expected: {
      ...signedOut,
      coordinator: { own: 201, otherwise: 'not_your_chapter' },
      otherwise: 'not_your_chapter',
    },
  },
  { route: 'answerAmendment', ask: (r) => r.amendmentAnswer(), expected: author(200, 'not_your_proposal') },
  { route: 'comment', ask: (r) => r.comment(), expected: signedIn(201) },
  { route: 'answerComment', ask: (r) => r.commentToAnswer(), expected: author(200, 'not_your_proposal') },
  { route: 'resolveComment', ask: (r) => r.commentToResolve(), expected: author(200, 'not_allowed') },
  { route: 'openSenseCheck', ask: (r) => r.senseCheck(), expected: author(201, 'not_your_proposal') },
  { route: 'giveSense', ask: (r) => r.sense(), expected: bothSeats(200) },
  {
    route: 'openVote',
    ask: (r) => r.voteToOpen(),
    expected: { ...author(201, 'not_your_proposal'), federal_office: 201 },
  },
  {
    route: 'castVote',
    about: 'in the campaign council',
    ask: (r) => r.voteIn('campaign'),
    expected: seats({ 'campaign seat': 200 }),
  },
  {
    route: 'castVote',
    about: 'in the activists’ council',
    ask: (r) => r.voteIn('activists'),
    expected: seats({ 'activists seat': 200 }),
  },
  {
    route: 'concludeProposal',
    ask: (r) => r.conclusion(),
    expected: { ...signedOut, federal_office: 200, otherwise: 'not_allowed' },
  },
]
