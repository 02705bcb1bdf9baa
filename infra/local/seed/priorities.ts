import { castVote } from '#functions/priorities/cast-vote.ts'
import { putBeforeCouncils } from '#functions/priorities/put-before-councils.ts'
import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Seat } from '#shared/councils/council.ts'
import { majorityOf } from '#shared/priorities/count-votes.ts'
import type { Choice, Goal, ProposalId } from '#shared/priorities/proposal.ts'
import { chance } from './chance.ts'
import type { Stores } from './stores.ts'

type Draft = {
  title: string
  text: string
  goal: Goal
  /** Days from today. */
  proposed: number
  starts: number
  ends: number
  /** How many seats of each council say yes beyond the majority; below zero it is still open. */
  beyondMajority: number
}

const drafts: Draft[] = [
  {
    title: 'Mieten runter: Wir klopfen an',
    text: 'Die Miete frisst den Lohn. Bis zum Frühjahr sprechen wir in jedem Kreis mit den Menschen dort, wo sie wohnen: an der Tür, im Treppenhaus, am Infostand vor dem Supermarkt.\n\nWir fragen, was los ist, und wir laden ein: zur Mieter*innenversammlung, zur Heizkostenberatung, zum gemeinsamen Brief an die Hausverwaltung. Was wir hören, kommt zurück in beide Räte und entscheidet, was wir als Nächstes fordern.',
    goal: { count: 100_000, unit: 'Gespräche an Türen und Ständen' },
    proposed: -75,
    starts: -21,
    ends: 120,
    beyondMajority: 5,
  },
  {
    title: 'Das Krankenhaus bleibt hier',
    text: 'Eine Klinik, die schließt, fehlt allen: der Schwangeren, dem Nachbarn mit dem Herzinfarkt, den Kolleg*innen auf Station. Wir kämpfen in Stadt und Land für Krankenhäuser in öffentlicher Hand.\n\nWir sammeln Unterschriften, hören Beschäftigten zu und bringen in jedem Kreistag denselben Antrag ein. Jede Aktion vor Ort zahlt auf dieselbe Forderung ein.',
    goal: { count: 60_000, unit: 'Unterschriften für die Klinik vor Ort' },
    proposed: -48,
    starts: -7,
    ends: 150,
    beyondMajority: 3,
  },
  {
    title: 'Bus und Bahn für alle, auch auf dem Land',
    text: 'Wer kein Auto hat, kommt auf dem Land nicht zum Arzt, nicht zur Ausbildung, nicht zum Kino. Wir wollen einen Bus in jedes Dorf, jede Stunde, und ein Ticket, das sich alle leisten können.\n\nIn mindestens 120 Kreisen fragen wir an Haltestellen, welche Linie fehlt, und tragen die Antworten auf einer gemeinsamen Karte zusammen.',
    goal: { count: 120, unit: 'Kreise mit einer Haltestellen-Aktion' },
    proposed: -12,
    starts: 30,
    ends: 200,
    beyondMajority: -1,
  },
]

/** Yes until the majority is as wanted; then some say no or abstain, and the others have not voted yet. */
function voices(seats: readonly Seat[], draft: Draft, demo: ReadonlySet<string>) {
  const luck = chance(draft.title)
  // An open vote waits for the demo people: with one of them in each council it is decided.
  const order = seats.toSorted((a, b) => Number(demo.has(a.holder)) - Number(demo.has(b.holder)))
  return order.flatMap((seat, position): { seat: Seat; choice: Choice }[] => {
    const yes = majorityOf(seats.length) + draft.beyondMajority
    if (position < yes) return [{ seat, choice: 'yes' }]
    if (draft.beyondMajority < 0 && demo.has(seat.holder)) return []
    return luck.percent(60) ? [{ seat, choice: luck.percent(55) ? 'no' : 'abstain' }] : []
  })
}

/** Votes that settle it come last, so that every voice before them is on the record. */
const settlingLast = (votes: { seat: Seat; choice: Choice }[]) =>
  votes.toSorted((a, b) => Number(a.choice === 'yes') - Number(b.choice === 'yes'))

/** Three priorities, put before the councils and voted on by name; two are decided, one waits for two voices. */
export async function enterPriorities(
  stores: Stores,
  seats: Seat[],
  demo: ReadonlySet<string>,
  today: string,
) {
  const entered = []
  for (const draft of drafts) {
    const luck = chance(draft.title)
    const proposalId = luck.id('pro') as ProposalId
    const author = seats.find(({ kind }) => kind === 'district')!
    const at = (day: number, time: string) => instantInBerlin(addDays(today, day), time)
    const proposal = {
      ...putBeforeCouncils(seats),
      proposalId,
      title: draft.title,
      text: draft.text,
      goal: draft.goal,
      startsOn: addDays(today, draft.starts),
      endsOn: addDays(today, draft.ends),
      textVersion: 1,
      proposedBy: { personId: author.personId, name: author.holder },
      proposedAt: at(draft.proposed, '19:30'),
      version: 1,
    }
    await stores.proposals.save(proposal)
    const votes = (['campaign', 'activists'] as const).flatMap((councilId) =>
      voices(
        seats.filter((seat) => seat.councilId === councilId),
        draft,
        demo,
      ),
    )
    const castAt = new Date(at(draft.proposed + 9, '20:15'))
    for (const { seat, choice } of settlingLast(votes)) {
      const { state } = await castVote.run(
        {
          params: { proposalId, councilId: seat.councilId },
          query: undefined,
          body: { choice, textVersion: 1 },
          actor: { personId: seat.personId, grants: [] },
        },
        { proposals: stores.proposals, now: () => castAt },
      )
      if (state !== 'proposed') break
    }
    entered.push(proposal)
  }
  return entered
}
