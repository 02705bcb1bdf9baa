import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import type { Figures } from '#shared/figures/figures.ts'

/** Figures are counted by association, maps are drawn by district: an association may cover several. */
export function amountsByDistrict(
  { districts }: Pick<Figures, 'districts'>,
  chapters: readonly ChapterSummary[],
): Map<string, number> {
  const counted = chapters.flatMap(({ chapterId, ags }) => {
    const actions = districts[chapterId] ?? 0
    return actions > 0 ? ags.map((key) => [key, actions] as const) : []
  })
  return new Map(counted)
}
