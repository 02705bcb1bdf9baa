import { fieldErrors } from '#shared/http/field-errors.ts'
import { ActionSearch } from '#shared/actions/routes.ts'
import { loadCampaign } from '#web/features/campaigns/load-campaign.ts'
import { loadChapter, loadChapters, loadChaptersNear } from '#web/features/chapters/load-chapters.ts'
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

/** An association by what somebody typed: its name, or the beginning of it. */
async function chapterCalled(name: string) {
  const wanted = name.toLowerCase().replace(/^(kreis|landes|orts)verband /, '')
  const known = (await loadChapters()).map((chapter) => ({
    chapter,
    name: chapter.name.toLowerCase().replace(/^(kreis|landes|orts)verband /, ''),
  }))
  const found =
    known.find((one) => one.name === wanted) ??
    known.find((one) => one.name.startsWith(wanted)) ??
    known.find((one) => one.name.includes(wanted))
  return found?.chapter
}

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
  const called = single(sent['chapter'])
  const named = called ? await chapterCalled(called) : undefined
  const given = { ...readSearch(sent), ...(called && { chapterId: named?.chapterId ?? '' }) }
  if (called && !named) return { given, called, wrong: new Set(['chapterId']) }
  const { data, error } = ActionSearch.safeParse(
    { ...given, cursor: single(sent['cursor']) },
    { reportInput: true },
  )
  if (error) return { given, called, wrong: new Set(fieldErrors(error).map(({ field }) => field)) }
  const [found, near, campaign, chapter] = await Promise.all([
    loadActions(data),
    data.postcode === undefined ? undefined : loadChaptersNear(data.postcode),
    data.campaignId === undefined ? undefined : loadCampaign(data.campaignId),
    named ?? (data.chapterId === undefined ? undefined : loadChapter(data.chapterId)),
  ])
  return { given, called: called ?? chapter?.name, found, near, campaign }
}
