import type { Amendment } from './amendment.ts'
import { canonicalJson } from './record.ts'
import type { ProposalText, Section, WrittenText } from './text.ts'

/** Parts of a text that two people change apart from each other. */
const parts = ['title', 'summary', 'goal', 'startsOn', 'endsOn', 'reviewOn', 'resources'] as const

export type Merged = {
  text: Omit<ProposalText, 'sections'> & { sections: WrittenText['sections'] }
  /** Where both wrote something else: names of parts and ids of sections. There `text` has what stands. */
  conflicts: string[]
}

const same = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

const byId = (sections: readonly { sectionId?: string | undefined }[]) =>
  new Map(sections.flatMap((section) => (section.sectionId ? [[section.sectionId, section] as const] : [])))

/** What each of two made of the same thing: whoever changed it is right; both, and it is a conflict. */
function either<T>(base: T, mine: T, theirs: T): { kept: T; isConflict: boolean } {
  if (same(base, mine) || same(mine, theirs)) return { kept: theirs, isConflict: false }
  if (same(base, theirs)) return { kept: mine, isConflict: false }
  return { kept: theirs, isConflict: true }
}

function mergeSections(base: readonly Section[], mine: WrittenText['sections'], theirs: readonly Section[]) {
  const [bases, own, others] = [byId(base), byId(mine), byId(theirs)]
  const conflicts: string[] = []
  const sections: WrittenText['sections'] = []
  const settle = (sectionId: string) => {
    const { kept, isConflict } = either(
      bases.get(sectionId),
      own.get(sectionId) ?? undefined,
      others.get(sectionId),
    )
    if (isConflict) conflicts.push(sectionId)
    if (kept) sections.push(kept as WrittenText['sections'][number])
  }
  for (const { sectionId } of theirs) settle(sectionId)
  // Deleted by the others: gone, unless it was changed here.
  for (const { sectionId } of base) if (!others.has(sectionId)) settle(sectionId)
  // New ones stand behind the section they were written behind.
  for (const [place, section] of mine.entries()) {
    if (section.sectionId) continue
    const before = mine.slice(0, place).findLast((one) => one.sectionId)?.sectionId
    const behind = sections.findIndex((one) => one.sectionId === before)
    let at = before && behind < 0 ? sections.length : behind + 1
    // Several new ones in a row keep their order.
    while (at < sections.length && mine.includes(sections[at]!) && !sections[at]!.sectionId) at += 1
    sections.splice(at, 0, section)
  }
  return { sections, conflicts }
}

/**
 * Two changes of one text made into one, part by part and section by section.
 * @param base the version both began with
 * @param mine what one of them sends
 * @param theirs what stands by now
 */
export function mergeTexts(base: ProposalText, mine: WrittenText, theirs: ProposalText): Merged {
  const { sections, conflicts } = mergeSections(base.sections, mine.sections, theirs.sections)
  const merged = parts.map((part) => [part, either(base[part], mine[part], theirs[part])] as const)
  const words = Object.fromEntries(
    merged.flatMap(([part, { kept }]) => (kept === undefined ? [] : [[part, kept]])),
  )
  return {
    text: { ...(words as Omit<ProposalText, 'sections'>), sections },
    conflicts: [...merged.flatMap(([part, { isConflict }]) => (isConflict ? [part] : [])), ...conflicts],
  }
}

/** The text with an id for each new section. @param ever how many sections there were before */
export function numberSections(sections: WrittenText['sections'], ever: number) {
  let sectionsEver = ever
  const numbered = sections.map((section): Section => {
    if (section.sectionId) return { ...section, sectionId: section.sectionId }
    sectionsEver += 1
    return { ...section, sectionId: `s${sectionsEver}` }
  })
  return { sections: numbered, sectionsEver }
}

/** The text as it would read with an amendment. */
export function amended(
  { title, summary, goal, startsOn, endsOn, reviewOn, resources, sections }: ProposalText,
  { kind, sectionId, heading = '', text = '' }: Pick<Amendment, 'kind' | 'sectionId' | 'heading' | 'text'>,
): WrittenText {
  const changed = sections.flatMap((section): WrittenText['sections'] => {
    if (section.sectionId !== sectionId) return [section]
    if (kind === 'replace') return [{ sectionId, heading, text }]
    return kind === 'delete' ? [] : [section, { heading, text }]
  })
  const words = { title, summary, goal, startsOn, endsOn, reviewOn, ...(resources && { resources }) }
  return { ...words, sections: changed }
}
