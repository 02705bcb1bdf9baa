import { describe, expect, it } from 'vitest'
import { amended, mergeTexts, numberSections } from './merge-texts.ts'
import type { ProposalText, WrittenText } from './text.ts'

const section = (sectionId: string, text = `Der Text von ${sectionId}, wie er war.`) => ({
  sectionId,
  heading: `Abschnitt ${sectionId}`,
  text,
})
const base: ProposalText = {
  title: 'Mieten runter',
  summary: 'Wir gehen an hunderttausend Türen und reden über die Miete.',
  goal: { count: 100_000, unit: 'Gespräche' },
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
  reviewOn: '2027-04-01',
  sections: [section('s1'), section('s2'), section('s3')],
}
const with2 = (text: string): WrittenText => ({
  ...base,
  sections: [section('s1'), section('s2', text), section('s3')],
})
const ids = ({ sections }: { sections: WrittenText['sections'] }) =>
  sections.map(({ sectionId, heading }) => sectionId ?? heading)

describe('two who change different things', () => {
  it('both have it', () => {
    const mine = {
      ...base,
      title: 'Mieten senken',
      sections: [section('s1', 'Mein neuer Anfang ist dieser.'), section('s2'), section('s3')],
    }
    const theirs = {
      ...base,
      goal: { count: 5, unit: 'Briefe' },
      sections: [section('s1'), section('s2'), section('s3', 'Ihr neues Ende ist jenes hier.')],
    }
    const { text, conflicts } = mergeTexts(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(text).toMatchObject({ title: 'Mieten senken', goal: { count: 5 } })
    expect(text.sections.map((one) => one.text)).toEqual([
      'Mein neuer Anfang ist dieser.',
      section('s2').text,
      'Ihr neues Ende ist jenes hier.',
    ])
  })

  it('new sections of both stand where they were written', () => {
    const fresh = (heading: string) => ({ heading, text: 'Etwas Neues, lang genug.' })
    const mine = {
      ...base,
      sections: [fresh('ganz vorn'), section('s1'), fresh('A'), fresh('B'), section('s2'), section('s3')],
    }
    const theirs = { ...base, sections: [section('s1'), section('s4'), section('s2'), section('s3')] }
    expect(ids(mergeTexts(base, mine, theirs).text)).toEqual(['ganz vorn', 's1', 'A', 'B', 's4', 's2', 's3'])
  })

  it('one deletes, the other changes elsewhere', () => {
    const mine = { ...base, sections: [section('s1'), section('s3')] }
    const theirs = {
      ...base,
      sections: [section('s1', 'Anders als vorher geschrieben.'), section('s2'), section('s3')],
    }
    const { text, conflicts } = mergeTexts(base, mine, theirs)
    expect([ids(text), conflicts]).toEqual([['s1', 's3'], []])
  })
})

describe('two who change the same', () => {
  it('are told which section, and what stands is kept', () => {
    const { text, conflicts } = mergeTexts(base, with2('Meine Fassung des zweiten.'), {
      ...base,
      ...with2('Ihre Fassung des zweiten.'),
      sections: [section('s1'), section('s2', 'Ihre Fassung des zweiten.'), section('s3')],
    })
    expect(conflicts).toEqual(['s2'])
    expect(text.sections[1]?.text).toBe('Ihre Fassung des zweiten.')
  })

  it('are told of a title, and of a section that one of them deleted', () => {
    expect(
      mergeTexts(base, { ...base, title: 'Meins hier' }, { ...base, title: 'Ihrs dort' }).conflicts,
    ).toEqual(['title'])
    const deleted = { ...base, sections: [section('s1'), section('s3')] }
    expect(mergeTexts(base, with2('Meine Fassung des zweiten.'), deleted).conflicts).toEqual(['s2'])
  })

  it('in the same way agree', () => {
    const same = { ...base, title: 'Mieten senken' }
    expect(mergeTexts(base, same, same).conflicts).toEqual([])
  })
})

describe('amendments', () => {
  it.each([
    ['replace', ['s1', 's2', 's3']],
    ['insert', ['s1', 's2', 'Neu', 's3']],
    ['delete', ['s1', 's3']],
  ] as const)('%s', (kind, expected) => {
    const read = amended(base, {
      kind,
      sectionId: 's2',
      heading: 'Neu',
      text: 'Ein neuer Wortlaut, lang genug.',
    })
    expect(ids(read)).toEqual(expected)
  })
})

it('a new section gets an id nobody ever had', () => {
  const { sections, sectionsEver } = numberSections(
    [section('s1'), { heading: 'Neu', text: 'Etwas Neues.' }],
    7,
  )
  expect(sections.map(({ sectionId }) => sectionId)).toEqual(['s1', 's8'])
  expect(sectionsEver).toBe(8)
})
