import { useTranslations } from 'next-intl'
import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import type { ChapterEndorsement } from '#shared/topics/topic.ts'
import { shortName } from '#web/features/chapters/components/district-list.tsx'
import { GermanyMap } from '#web/features/chapters/components/germany-map.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = { endorsements: readonly ChapterEndorsement[]; chapters: readonly ChapterSummary[] }

/** Deep enough to be seen at a glance. */
const asDeepAsItGets = 4

/** Which chapters endorse a topic: their districts on the map, their names by state. */
export function EndorsingChapters({ endorsements, chapters }: Props) {
  const t = useTranslations('Topic')
  const given = new Set(endorsements.map(({ chapterId }) => chapterId))
  const amounts = new Map(
    chapters
      .filter(({ chapterId, level }) => level === 'district' && given.has(chapterId))
      .flatMap(({ ags }) => ags.map((key) => [key, asDeepAsItGets] as const)),
  )
  const nameOf = new Map(chapters.map(({ chapterId, name }) => [chapterId, name]))
  const byState = Map.groupBy(endorsements, ({ stateId }) => stateId)
  return (
    <section aria-labelledby="chapters">
      <h2 id="chapters" className="mb-3 text-xl">
        {t('chapters', { count: endorsements.length })}
      </h2>
      <GermanyMap amounts={amounts} label={t('map', { count: amounts.size })} isPlain />
      <ul className="mt-4">
        {[...byState].map(([stateId, ofState]) => (
          <li key={stateId ?? ''} className="border-t border-hair py-2">
            <span className="block text-sm text-quiet">
              {stateId ? shortName({ name: nameOf.get(stateId) ?? stateId }) : t('otherChapters')}
            </span>
            {ofState.map(({ chapterId, chapterName }, position) => (
              <span key={chapterId}>
                {position > 0 && ', '}
                <Link href={`/chapters/${chapterId}`}>
                  {stateId ? shortName({ name: chapterName }) : chapterName}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
