import { useTranslations } from 'next-intl'
import type { ActionIdea } from '#shared/campaigns/template.ts'
import { Link } from '#web/ui/link.tsx'

type Props = { ideas: readonly ActionIdea[]; chapterId: string; campaignId: string }

/** Ideas of the template: each opens the form of an action with its words in it. */
export function PlanIdeas({ ideas, chapterId, campaignId }: Props) {
  const t = useTranslations('Plan')
  if (ideas.length === 0) return null
  return (
    <section aria-labelledby="ideas" className="no-print mt-10">
      <h3 id="ideas">{t('ideas')}</h3>
      <ul className="mt-3 max-w-[36rem]">
        {ideas.map(({ type, title, description }) => (
          <li key={title} className="border-t border-hair py-3">
            <p className="font-semibold">{title}</p>
            <p className="prose text-[0.94rem]">{description.split('\n')[0]}</p>
            <Link
              href={`/coordinate/${chapterId}/actions/new?${new URLSearchParams({ campaign: campaignId, type, title, description })}`}
              className="tapped"
            >
              {t('planAction')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
