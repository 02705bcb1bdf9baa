import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { stageProposals } from '../proposals/stage-proposals.ts'
import { setStage } from '../set-stage.ts'
import { presentTerm, stageSeats } from './stage-seats.ts'

const tables = await withTables()
const counting = countRequests(tables.client)
const stage = stageSeats(tables, now)
const proposals = stageProposals(tables, now())
beforeAll(async () => {
  await setStage(tables)
  await stage.deps.councils.enterTerm(presentTerm('campaign'))
})
afterAll(() => tables.stop())

const refused = (code: string) => expect.objectContaining({ code })

/** Two seats of one council and one of the other, and a vote that closes on 30 November. */
async function openVote() {
  const [author, holder] = [await stage.person('Author'), await stage.person('Alt')]
  await stage.seat(author)
  await stage.seat(await stage.person(), { councilId: 'activists' })
  const { seatId } = await stage.seat(holder, { holder: 'Alt' })
  const vote = await proposals.opened(await proposals.published(author), author)
  return { seatId, holder, vote }
}

it('hands the silent paper of a seat on to whoever sits there when the vote closes', async () => {
  const { seatId, holder, vote } = await openVote()
  const next = await stage.person('Neu')
  const replacing = await counting(() => stage.replace(seatId, next, '2026-11-28'))
  expect(replacing.requests.toSorted()).toEqual(
    [
      'BatchGetItem',
      'GetItem',
      'GetItem',
      'GetItem',
      'Query',
      'Query',
      'Query',
      'TransactWriteItems',
    ].toSorted(),
  )
  await expect(proposals.vote(vote, seatId, holder, 'yes')).rejects.toEqual(refused('not_your_seat'))
  await proposals.vote(vote, seatId, next, 'yes')
})

it('leaves a paper that has spoken, and one of a vote that closes before', async () => {
  const { seatId, holder, vote } = await openVote()
  await stage.replace(seatId, await stage.person(), '2026-12-24')
  await proposals.vote(vote, seatId, holder, 'no')
  const other = await openVote()
  await proposals.vote(other.vote, other.seatId, other.holder, 'no')
  await stage.replace(other.seatId, await stage.person(), '2026-11-23')
  const again = await proposals.vote(other.vote, other.seatId, other.holder, 'yes')
  expect(again).toMatchObject({ choice: 'yes', castBy: 'holder' })
})

it('makes the paper of a seat that was left nobody’s, until it is filled', async () => {
  const { seatId, holder, vote } = await openVote()
  const deputy = await stage.person('Vertretung')
  await stage.deputy(seatId, deputy.personId)
  await stage.resign(seatId, holder, '2026-11-24')
  for (const actor of [holder, deputy])
    await expect(proposals.vote(vote, seatId, actor, 'yes')).rejects.toEqual(refused('not_your_seat'))
  const next = await stage.person('Neu')
  await stage.replace(seatId, next, '2026-11-25')
  await proposals.vote(vote, seatId, next, 'yes')
})

it('gives the paper to a new deputy in the same moment', async () => {
  const { seatId, vote } = await openVote()
  const deputy = await stage.person('Vertretung')
  await stage.deputy(seatId, deputy.personId)
  expect(await proposals.vote(vote, seatId, deputy, 'abstain')).toMatchObject({ castBy: 'deputy' })
})
