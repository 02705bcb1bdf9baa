import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/http/refusal.ts'
import type { WrittenText } from '#shared/proposals/text.ts'
import { withTables } from '#infra/local/test-tables.ts'
import { now } from '../cast.ts'
import { dropConditions } from '../dynamo/drop-conditions.ts'
import { getText } from './get-proposal.ts'
import { seatFor, smallCouncils, someone } from './seat-councils.ts'
import { sponsorProposal } from './sponsor-proposal.ts'
import { stageProposals, words } from './stage-proposals.ts'

const tables = await withTables()
const stage = stageProposals(tables, now())
const { deps } = stage
const { campaign, ada, seats } = smallCouncils()

beforeAll(() => stage.seat(seats))
afterAll(() => tables.stop())

const refused = (code: string, rest: object = {}) => expect.objectContaining({ code, ...rest })
const [first, second] = words.sections
const numbered = [
  { ...first!, sectionId: 's1' },
  { ...second!, sectionId: 's2' },
]

describe('revise', () => {
  it('is for sponsors only, and not for a beginning in the past', async () => {
    const { proposalId } = await stage.published(ada)
    await expect(stage.revised(proposalId, campaign[1]!, 1, words)).rejects.toEqual(
      refused('not_your_proposal'),
    )
    const late = { ...words, startsOn: '2026-11-22' }
    await expect(stage.revised(proposalId, ada, 1, late)).rejects.toEqual(refused('date_passed'))
    await expect(stage.revised('pro_000000000000' as never, ada, 1, words)).rejects.toEqual(
      refused('not_found'),
    )
    await expect(stage.revised(proposalId, ada, 7, words)).rejects.toEqual(refused('not_found'))
  })

  it('keeps every version, and what two changed in different places', async () => {
    const { proposalId } = await stage.published(ada)
    const mine: WrittenText = { ...words, title: 'Mieten senken', sections: numbered }
    const theirs: WrittenText = {
      ...words,
      sections: [numbered[0]!, { ...numbered[1]!, text: 'Wir laden ein, statt nur zu klopfen.' }],
    }
    await Promise.all([stage.revised(proposalId, ada, 1, mine), stage.revised(proposalId, ada, 1, theirs)])
    const text = await deps.proposals.presentText({ proposalId })
    expect(text).toMatchObject({ textVersion: 3, title: 'Mieten senken' })
    expect(text?.sections[1]?.text).toContain('laden ein')
    expect(await stage.find(proposalId)).toMatchObject({ textVersion: 3, title: 'Mieten senken' })
    const params = { proposalId, textVersion: 1 }
    expect(await getText.run({ params, query: undefined, body: undefined, actor: ada }, deps)).toMatchObject({
      title: words.title,
    })
  })

  it('tells whoever changed the same section which it is, and writes nothing', async () => {
    const { proposalId } = await stage.published(ada)
    const change = (text: string) => ({ ...words, sections: [{ ...numbered[0]!, text }, numbered[1]!] })
    await stage.revised(proposalId, ada, 1, change('Die erste Fassung ist diese hier.'))
    await expect(stage.revised(proposalId, ada, 1, change('Eine andere ist diese dort.'))).rejects.toEqual(
      refused('text_conflict', { fields: [{ field: 's1', code: 'changed_meanwhile' }] }),
    )
    expect((await deps.proposals.presentText({ proposalId }))?.textVersion).toBe(2)
  })
})

/** R9: RF_EDITORS=50 RF_EDITS=200. */
const editors = Number(process.env['RF_EDITORS'] ?? 12)
const edits = Number(process.env['RF_EDITS'] ?? 4)

describe(`${editors} editors, ${edits} edits each, of one text`, () => {
  const people = Array.from({ length: editors }, someone)

  /** Twelve sections: several write into each; every editor has one line in it that counts their edits. */
  async function begun() {
    const sections = Array.from({ length: 12 }, (_, n) => ({
      heading: `Abschnitt ${n}`,
      text: 'Der Anfang dieses Abschnitts.',
    }))
    const { proposalId } = await stage.published(ada, { text: { ...words, sections } })
    for (const actor of people)
      await sponsorProposal.run({ params: { proposalId }, query: undefined, body: undefined, actor }, deps)
    return proposalId
  }
  const lineOf = (n: number, turn: number) => `[${n}.${turn}]`
  /**
   * As a person would: look, write, and when somebody was faster in the same place, look again and write again.
   * @returns whether the own edit before this one was there
   */
  async function edit(proposalId: Awaited<ReturnType<typeof begun>>, n: number, turn: number) {
    for (;;) {
      const { textVersion, sections, title, summary, goal, startsOn, endsOn, reviewOn } =
        (await deps.proposals.presentText({ proposalId }))!
      const rest = { title, summary, goal, startsOn, endsOn, reviewOn }
      const lines = sections[n % 12]!.text.split('\n')
      const others = lines.filter((one) => !one.startsWith(`[${n}.`))
      const text = [...others, lineOf(n, turn)].join('\n')
      const mine = sections.map((section, place) => (place === n % 12 ? { ...section, text } : section))
      try {
        await stage.revised(proposalId, people[n]!, textVersion, { ...rest, sections: mine })
        return turn === 0 || lines.includes(lineOf(n, turn - 1))
      } catch (error) {
        if (!(error instanceof Refusal) || !['text_conflict', 'try_again'].includes(error.code)) throw error
      }
    }
  }
  async function written(each: number) {
    const proposalId = await begun()
    const lost: string[] = []
    await Promise.all(
      people.map(async (_, n) => {
        for (let turn = 0; turn < each; turn += 1)
          if (!(await edit(proposalId, n, turn))) lost.push(lineOf(n, turn - 1))
      }),
    )
    const last = (await deps.proposals.presentText({ proposalId }))!
    const kept = last.sections.flatMap(({ text }) => text.split('\n'))
    lost.push(...people.map((_, n) => lineOf(n, each - 1)).filter((line) => !kept.includes(line)))
    return { last, lost }
  }

  beforeAll(() => stage.seat(people.map((actor, n) => seatFor('campaign', 100 + n, actor))))

  it('lose nothing, and each edit is one version', { timeout: 900_000 }, async () => {
    const { last, lost } = await written(edits)
    expect(lost).toEqual([])
    expect(last.textVersion).toBe(1 + editors * edits)
  })

  it('and without the guards they do', { timeout: 60_000 }, async () => {
    const restore = dropConditions(tables.client)
    try {
      // A few edits are enough for that, however many the promise is about.
      expect((await written(4)).lost).not.toEqual([])
    } finally {
      restore()
    }
  })
})
