import { randomUUID } from 'node:crypto'
import type { Seat } from '#shared/councils/council.ts'
import type { Actor } from '#shared/identity/actor.ts'
import type { Choice } from '#shared/proposals/ballot.ts'
import type { NewProposal, Proposal } from '#shared/proposals/proposal.ts'
import type { ProposalId, WrittenText } from '#shared/proposals/text.ts'
import type * as z from 'zod'
import type { TestTables } from '#infra/local/test-tables.ts'
import { chapters } from '../cast.ts'
import { councilStore } from '../councils/council-store.ts'
import { personStore } from '../identity/identity-store.ts'
import { agendaStore } from './agenda-store.ts'
import { castVote } from './cast-vote.ts'
import { openVote } from './open-vote.ts'
import { propose } from './propose-priority.ts'
import { proposalStore } from './proposal-store.ts'
import { publishProposal } from './publish-proposal.ts'
import { recordStore } from './record-store.ts'
import { reviseProposal } from './revise-proposal.ts'
import { seatStore } from './seat-store.ts'
import { settlingStore } from './settling-store.ts'
import { talkStore } from './talk-store.ts'
import { voteStore } from './vote-store.ts'

export const words: WrittenText = {
  title: 'Mieten runter',
  summary: 'Wir gehen an hunderttausend Türen und reden über die Miete.',
  goal: { count: 100_000, unit: 'Gespräche' },
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
  reviewOn: '2027-04-01',
  sections: [
    { heading: 'Was ist', text: 'Die Miete frisst den Lohn, überall und jeden Monat.' },
    { heading: 'Was wir tun', text: 'Wir klopfen an und hören zu, in jedem Kreis.' },
  ],
}

/** Everything the operations depend on, over the tables of one test. */
export function proposalDeps({ councils, campaigns, signUps }: TestTables, now: () => Date) {
  return {
    proposals: proposalStore(councils),
    seats: seatStore(councils),
    votes: voteStore(councils),
    talk: talkStore(councils),
    records: recordStore(councils),
    settling: settlingStore(councils, campaigns),
    people: personStore(signUps),
    agenda: agendaStore(councils),
    now,
  }
}

/** A day in the life of two councils, with a clock that the test moves. */
export function stageProposals(tables: TestTables, beginning: Date) {
  let moment = beginning
  const now = () => moment
  const deps = proposalDeps(tables, now)
  const none = { params: undefined, query: undefined }

  const enterPerson = ({ personId }: Pick<Actor, 'personId'>, name: string) =>
    deps.people.enter({
      personId,
      name,
      email: `person-${personId}@example.org`,
      chapterId: chapters.dresden.chapterId,
      locale: 'de',
    })
  const proposed = (actor: Actor, change: Partial<z.input<typeof NewProposal>> = {}) =>
    propose.run(
      { ...none, body: { text: words, key: randomUUID(), ...change } as z.output<typeof NewProposal>, actor },
      deps,
    )
  const published = async (actor: Actor, change: Partial<z.input<typeof NewProposal>> = {}) => {
    const { proposalId } = await proposed(actor, change)
    return publishProposal.run(
      { params: { proposalId }, query: undefined, body: { version: 1 }, actor },
      deps,
    )
  }
  const opened = (
    { proposalId, version }: Pick<Proposal, 'proposalId' | 'version'>,
    actor: Actor,
    amendmentId?: string,
  ) =>
    openVote.run(
      {
        params: { proposalId },
        query: undefined,
        body: { version, ...(amendmentId && { amendmentId: amendmentId as never }) },
        actor,
      },
      deps,
    )
  const vote = (
    { proposalId, round, textVersion }: Pick<Proposal, 'proposalId' | 'round' | 'textVersion'>,
    seatId: string,
    actor: Actor,
    choice: Choice,
    reason?: string,
  ) =>
    castVote.run(
      {
        params: { proposalId, round, seatId },
        query: undefined,
        body: { choice, textVersion, ...(reason && { reason }) },
        actor,
      },
      deps,
    )

  return {
    deps,
    proposed,
    published,
    opened,
    vote,
    /** Seats with their people, holders and deputies. */
    seat: async (seats: readonly Seat[]) => {
      for (const seat of seats) {
        await councilStore(tables.councils).appoint(seat)
        await enterPerson(seat, seat.holder)
        if (seat.deputy) await enterPerson(seat.deputy, seat.deputy.name)
      }
    },
    enterPerson,
    revised: (proposalId: ProposalId, actor: Actor, textVersion: number, text: WrittenText) =>
      reviseProposal.run(
        { params: { proposalId }, query: undefined, body: { ...text, textVersion }, actor },
        deps,
      ),
    find: async (proposalId: ProposalId) => (await deps.proposals.find({ proposalId }))!.proposal,
    /** The clock stands at this moment from now on. */
    at: (instant: string) => {
      moment = new Date(instant)
    },
    /** The minute job; `useTables` comes first, since it reads its settings. */
    close: async () => (await import('./close-votes.ts')).closeVotes(deps)(),
  }
}
