import { useTranslations } from 'next-intl'
import { isLive, type Topic } from '#shared/topics/topic.ts'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { TopicProgress } from './topic-progress.tsx'

/** One topic in a list: what it is about and how far it is. */
export function TopicItem({ topic, isLast }: { topic: Topic; isLast: boolean }) {
  const t = useTranslations('Topic')
  const { topicId, title, what, state, mergedInto } = topic
  return (
    <Knot
      as="li"
      isLast={isLast}
      state={state === 'open' ? 'open' : 'tied'}
      className="pb-10 [--knot-top:0.35em]"
    >
      <h3>
        <Link href={`/topics/${topicId}`} className="text-lg font-bold">
          {title}
        </Link>
      </h3>
      {!isLive(topic) && (
        <p className="mt-1 text-quiet">
          {mergedInto ? t('mergedInto', { title: mergedInto.title }) : t(`state.${state}`)}
        </p>
      )}
      <p className="prose mt-2 mb-3 line-clamp-3">{what}</p>
      {isLive(topic) && <TopicProgress topic={topic} />}
    </Knot>
  )
}
