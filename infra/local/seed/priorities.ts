import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilIds, type CouncilId, type Seat } from '#shared/councils/council.ts'
import type { Choice } from '#shared/proposals/ballot.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import type { ProposalId, WrittenText } from '#shared/proposals/text.ts'
import { councilsAtWork, type CouncilsAtWork } from './council-cast.ts'
import { drafts, type Draft } from './proposal-texts.ts'
import type { Stores } from './stores.ts'

/** Who sits, and who of them signs in as a demo person. */
export type Councils = { seats: Seat[]; demo: ReadonlySet<string>; today: string }

/** How many of a hundred say yes, and how many of the others no (the rest abstain or stay silent). */
type Mood = Record<CouncilId, { yes: number; no: number }>
const agreed: Mood = { campaign: { yes: 76, no: 55 }, activists: { yes: 72, no: 60 } }
const split: Mood = { campaign: { yes: 79, no: 50 }, activists: { yes: 35, no: 88 } }
const refused: Mood = { campaign: { yes: 20, no: 80 }, activists: { yes: 15, no: 85 } }

const dissents = [
  'Wir haben uns mit dem letzten Schwerpunkt schon übernommen.',
  'Das Ziel ist zu hoch für Kreise, in denen fünf Leute aktiv sind.',
  'Der Zeitraum liegt mitten im Wahlkampf.',
]

const words = (
  { sections, starts, ends, review, ...rest }: Draft,
  today: string,
  ahead = 0,
): WrittenText => ({
  ...rest,
  sections: sections.map(([heading, text]) => ({ heading, text })),
  startsOn: addDays(today, Math.max(starts, ahead)),
  endsOn: addDays(today, ends),
  reviewOn: addDays(today, review),
})

/** Votes come one after the other over the days. Demo people whose voice is still wanted stay silent. */
async function voteAll(
  work: CouncilsAtWork,
  proposal: Proposal,
  { seats, demo }: Councils,
  mood: Mood,
  isOpen = false,
) {
  for (const councilId of councilIds) {
    const sitting = seats.filter((seat) => seat.councilId === councilId)
    const enough = Math.floor(sitting.length / 2)
    for (const [n, seat] of sitting
      .toSorted((a, b) => Number(demo.has(a.holder)) - Number(demo.has(b.holder)))
      .entries()) {
      if (isOpen && demo.has(seat.holder)) continue
      const { yes, no } = mood[councilId]
      // In an open vote exactly one yes is missing in each council.
      const says: Choice | undefined = isOpen
        ? n < enough
          ? 'yes'
          : work.luck.percent(50)
            ? 'no'
            : undefined
        : work.luck.percent(yes)
          ? 'yes'
          : work.luck.percent(no)
            ? 'no'
            : work.luck.percent(50)
              ? 'abstain'
              : undefined
      if (!says) continue
      const reason = says === 'no' && work.luck.percent(30) ? work.luck.oneOf(dissents) : undefined
      await work.vote(proposal, seat, says, reason)
    }
  }
}

const moment = ({ today }: Councils, day: number, time = '19:30') =>
  instantInBerlin(addDays(today, day), time)
const seatOf = ({ seats }: Councils, kind: Seat['kind'], n = 0) =>
  seats.filter((seat) => seat.kind === kind)[n]!

type Story = (work: CouncilsAtWork, councils: Councils) => Promise<ProposalId>

/** A vote on the present text, opened and, unless it stays open, closed. */
async function decide(
  work: CouncilsAtWork,
  councils: Councils,
  proposalId: ProposalId,
  day: number,
  sponsor: Seat,
  mood: Mood,
) {
  work.at(moment(councils, day))
  const voting = await work.openVote(proposalId, sponsor)
  work.at(moment(councils, day + 2))
  await voteAll(work, voting, councils, mood)
  return work.close(proposalId)
}

const rents: Story = async (work, councils) => {
  const [author, critic, second] = [
    seatOf(councils, 'district', 2),
    seatOf(councils, 'local', 1),
    seatOf(councils, 'state', 3),
  ]
  work.at(moment(councils, -75))
  const proposalId = await work.propose(author, words(drafts.rents, councils.today, -75))
  await work.sponsor(proposalId, second)
  work.at(moment(councils, -73))
  const concern = await work.say(
    proposalId,
    critic,
    'concern',
    'In kleinen Orten kennt man sich: Wer klopft bei wem an?',
    's2',
  )
  await work.say(
    proposalId,
    seatOf(councils, 'expert', 1),
    'support',
    'Die Zahlen zu den Nebenkosten stimmen, ich habe sie geprüft.',
    's1',
  )
  const change = await work.amend(proposalId, critic, {
    kind: 'insert',
    sectionId: 's3',
    heading: 'Stadt und Land',
    text: 'Auf dem Land gehen wir zu zweit und nie im eigenen Ort; in der Stadt Haus für Haus.',
    reason: 'Sonst klopft bei uns niemand an.',
    textVersion: 1,
  })
  work.at(moment(councils, -72))
  await work.answer(
    concern as never,
    author,
    'Guter Punkt: Wir gehen im Nachbarort, das steht jetzt im Text.',
  )
  await work.resolve(concern as never, critic)
  await work.adopt(change as never, author)
  await work.checkSense(proposalId, author, 3)
  for (const [n, seat] of councils.seats.slice(0, 24).entries())
    await work.sense(proposalId, seat, n % 7 === 3 ? 'unsure' : n % 11 === 5 ? 'concerned' : 'looks_good')
  await decide(work, councils, proposalId, -68, author, agreed)
  return proposalId
}

const hospitals: Story = async (work, councils) => {
  const [author, other] = [seatOf(councils, 'state', 5), seatOf(councils, 'district', 6)]
  work.at(moment(councils, -48))
  const proposalId = await work.propose(author, words(drafts.hospitals, councils.today, -48))
  await decide(work, councils, proposalId, -45, author, split)
  work.at(moment(councils, -36))
  const change = await work.amend(proposalId, other, {
    kind: 'replace',
    sectionId: 's2',
    heading: 'Was wir tun',
    text: 'Wir sammeln Unterschriften und hören Beschäftigten zu. Den Antrag stellt jeder Kreis, wenn er so weit ist: Wer keine Fraktion hat, sucht Verbündete.',
    reason: 'Überall denselben Antrag am selben Tag schaffen wir nicht; so machen alle mit.',
    textVersion: 1,
  })
  work.at(moment(councils, -35))
  await work.adopt(change as never, author)
  await decide(work, councils, proposalId, -34, author, agreed)
  return proposalId
}

const heating: Story = async (work, councils) => {
  const author = seatOf(councils, 'executive', 1)
  work.at(moment(councils, -170))
  const proposalId = await work.propose(author, words(drafts.heating, councils.today, -150))
  await decide(work, councils, proposalId, -165, author, agreed)
  return proposalId
}

const festival: Story = async (work, councils) => {
  const author = seatOf(councils, 'executive', 3)
  work.at(moment(councils, -30))
  const proposalId = await work.propose(author, words(drafts.festival, councils.today))
  await decide(work, councils, proposalId, -26, author, refused)
  return proposalId
}

const buses: Story = async (work, councils) => {
  const author = seatOf(councils, 'district', 0)
  work.at(moment(councils, -12))
  const proposalId = await work.propose(author, words(drafts.buses, councils.today))
  await work.say(
    proposalId,
    seatOf(councils, 'state', 1),
    'concern',
    'Die Verkehrsverbünde planen anderthalb Jahre voraus. Reicht uns der Sommer?',
    's3',
  )
  await work.say(
    proposalId,
    seatOf(councils, 'activist', 2),
    'question',
    'Fragen wir auch Schüler*innen?',
    's2',
  )
  work.at(moment(councils, -3))
  const voting = await work.openVote(proposalId, author)
  work.at(moment(councils, -1))
  await voteAll(work, voting, councils, agreed, true)
  return proposalId
}

const children: Story = async (work, councils) => {
  const author = seatOf(councils, 'activist', 0)
  work.at(moment(councils, -5))
  const proposalId = await work.propose(author, words(drafts.children, councils.today))
  work.at(moment(councils, -4))
  await work.say(
    proposalId,
    seatOf(councils, 'local', 0),
    'concern',
    'Ohne Zahlen aus dem Landkreis nimmt uns der Ausschuss nicht ernst.',
    's2',
  )
  await work.say(
    proposalId,
    seatOf(councils, 'expert', 0),
    'support',
    'In zwei Städten ist der Antrag schon durch; ich kann die Texte schicken.',
  )
  await work.amend(proposalId, seatOf(councils, 'district', 4), {
    kind: 'replace',
    sectionId: 's2',
    heading: 'Was wir tun',
    text: 'Wir zählen in jedem Kreis, was ein Essen kostet und wer es bekommt, reden mit den Köch*innen und bringen den gleichen Antrag in den Schulausschuss ein.',
    reason: 'Wer kocht, weiß am besten, was es braucht.',
    textVersion: 1,
  })
  work.at(moment(councils, -1))
  await work.checkSense(proposalId, author, 6)
  for (const [n, seat] of councils.seats.slice(4, 20).entries())
    await work.sense(proposalId, seat, n % 3 === 1 ? 'unsure' : 'looks_good')
  return proposalId
}

const stories = { rents, hospitals, buses, children, heating, festival }

/**
 * What the councils did until today: three priorities decided, one of them after conciliation and one whose review is
 * near, one text refused, one that waits for a last yes in each council, and one that is worked on.
 * @returns the first two, on which campaigns hang, before the others
 */
export async function enterPriorities(stores: Stores, councils: Councils) {
  return Promise.all(
    Object.entries(stories).map(async ([name, story]) => {
      const { title } = drafts[name as keyof typeof stories]
      return { title, proposalId: await story(councilsAtWork(stores, councils.seats, title), councils) }
    }),
  )
}
