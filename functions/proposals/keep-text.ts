import { Refusal } from '#shared/http/refusal.ts'
import type { AmendmentId } from '#shared/proposals/amendment.ts'
import { mergeTexts, numberSections } from '#shared/proposals/merge-texts.ts'
import { ProposalText, type Author, type TextVersion, type WrittenText } from '#shared/proposals/text.ts'
import { backOff } from '../dynamo/transaction.ts'
import type { ProposalStore, Saving } from './proposal-store.ts'

type Written = {
  /** What the writer had before them, and what they made of it. */
  base: TextVersion
  mine: WrittenText
  writtenBy: Author
  writtenAt: string
  amendmentId?: AmendmentId
}

/** Fifty who write at the same moment come after one another; nobody waits longer than some seconds. */
const mostAttempts = 60

/**
 * Saves a version that has in it what the others wrote meanwhile.
 * @param saving what goes with it, in the same transaction
 * @throws Refusal `text_conflict` with the parts and sections that both changed, `not_in_work`, `already_answered` when
 * one of the others is in the way, `try_again`
 */
export async function keepText(
  proposals: Pick<ProposalStore, 'presentText' | 'saveText'>,
  { base, mine, ...about }: Written,
  saving: Saving = {},
): Promise<TextVersion> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const present = await proposals.presentText(base)
    if (!present) throw new Refusal('not_found')
    const { text, conflicts } = mergeTexts(ProposalText.parse(base), mine, ProposalText.parse(present))
    if (conflicts.length > 0)
      throw new Refusal(
        'text_conflict',
        conflicts.map((field) => ({ field, code: 'changed_meanwhile' })),
      )
    const next: TextVersion = {
      ...text,
      ...numberSections(text.sections, present.sectionsEver),
      ...about,
      proposalId: base.proposalId,
      textVersion: present.textVersion + 1,
    }
    const outcome = await proposals.saveText(next, saving)
    if (outcome === 'saved') return next
    if (outcome === 'not_in_work') throw new Refusal('not_in_work')
    if (outcome === 'others') throw new Refusal('already_answered')
    await backOff(attempt)
  }
  throw new Refusal('try_again')
}
