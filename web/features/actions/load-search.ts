import { fieldErrors } from '#shared/http/field-errors.ts'
import { ActionSearch } from '#shared/actions/routes.ts'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadChaptersNear } from '#web/features/chapters/load-chapters.ts'
import { single } from '#web/lib/page.tsx'
import { loadActions } from './load-actions.ts'

export const searchFields = [
  'postcode',
  'chapterId',
  'campaignId',
  'type',
  'from',
  'to',
  'stepFree',
  'free',
] as const
export type SearchField = (typeof searchFields)[number]
export type Search = Partial<Record<SearchField, string>>

type Sent = Record<string, string | string[] | undefined>

/** What an address asks for; other parameters than those of the search are not ours. */
export function readSearch(sent: Sent): Search {
  const given = searchFields.map((field) => [field, single(sent[field])] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

/**
 * What a search finds, and who is at home where it looked.
 * @returns the fields that are wrong instead, by name, when there is nothing to search with
 */
export async function loadSearch(sent: Sent) {
  const given = readSearch(sent)
  const { data, error } = ActionSearch.safeParse(
    { ...given, cursor: single(sent['cursor']) },
    { reportInput: true },
  )
  if (error) return { given, wrong: new Set(fieldErrors(error).map(({ field }) => field)) }
  const [found, near, campaign] = await Promise.all([
    loadActions(data),
    data.postcode === undefined ? undefined : loadChaptersNear(data.postcode),
    data.campaignId === undefined ? undefined : loadCampaign(data.campaignId),
  ])
  return { given, found, near, campaign }
}
