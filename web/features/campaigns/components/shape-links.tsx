import { useTranslations } from 'next-intl'
import { coordinatedChapters } from '#shared/actions/policy.ts'
import { mayLayer } from '#shared/campaigns/policy.ts'
import type { Template } from '#shared/campaigns/template.ts'
import type { ChapterSummary } from '#shared/chapters/chapter.ts'
import type { Me } from '#shared/people/person.ts'
import { Link } from '#web/ui/link.tsx'

type Props = {
  campaignId: string
  templates: readonly Template[]
  chapters: readonly ChapterSummary[]
  me: Me | undefined
  mayShape: boolean
}

/** The ways to shape a campaign, for those who may. */
export function ShapeLinks({ campaignId, templates, chapters, me, mayShape }: Props) {
  const t = useTranslations('CampaignEdit')
  const states = me
    ? coordinatedChapters(me).filter((id) =>
        chapters.some(({ chapterId, level }) => chapterId === id && level === 'state' && mayLayer(me, id)),
      )
    : []
  if (!mayShape && states.length === 0) return null
  const at = `/campaigns/${campaignId}`
  return (
    <nav aria-label={t('shape')} className="no-print mt-5">
      <ul className="flex flex-wrap gap-x-6">
        {mayShape && (
          <>
            <li>
              <Link href={`${at}/edit`} className="tapped font-semibold">
                {t('frame')}
              </Link>
            </li>
            {templates.map(({ templateId, title }) => (
              <li key={templateId}>
                <Link href={`${at}/templates/${templateId}`} className="tapped">
                  {t('templateNamed', { title })}
                </Link>
              </li>
            ))}
            <li>
              <Link href={`${at}/templates/new`} className="tapped">
                {t('addTemplate')}
              </Link>
            </li>
          </>
        )}
        {states.map((chapterId) => (
          <li key={chapterId}>
            <Link href={`${at}/layers/${chapterId}`} className="tapped font-semibold">
              {t('layer')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
