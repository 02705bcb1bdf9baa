import { Refusal } from '#shared/http/refusal.ts'
import type { Amendment } from '#shared/proposals/amendment.ts'
import { amended } from '#shared/proposals/merge-texts.ts'
import type { TextVersion } from '#shared/proposals/text.ts'
import { keepText } from './keep-text.ts'
import type { ProposalStore, Saving } from './proposal-store.ts'

/**
 * Makes the next version of a text with an amendment in it.
 * @throws Refusal `text_conflict` when the section was changed since the amendment was written
 */
export async function adoptAmendment(
  proposals: Pick<ProposalStore, 'presentText' | 'text' | 'saveText'>,
  amendment: Amendment,
  about: Pick<TextVersion, 'writtenBy' | 'writtenAt'>,
  saving: Saving,
): Promise<TextVersion> {
  const { proposalId, textVersion, amendmentId } = amendment
  const base = await proposals.text({ proposalId, textVersion })
  if (!base) throw new Refusal('not_found')
  return keepText(proposals, { base, mine: amended(base, amendment), ...about, amendmentId }, saving)
}
