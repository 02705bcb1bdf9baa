import { useTranslations } from 'next-intl'
import { coordinatedChapters } from '#shared/actions/policy.ts'
import type { ShapedCampaign } from '#shared/campaigns/coordinators.ts'
import { mayOpenCampaign } from '#shared/campaigns/policy.ts'
import type { Me } from '#shared/people/person.ts'
import { Link } from '#web/ui/link.tsx'

/** The ways to what somebody is entrusted with. */
export function MyTasks({ me, shaped }: { me: Me; shaped: readonly ShapedCampaign[] }) {
  const t = useTranslations('MyTasks')
  return (
    <nav aria-label={t('title')}>
      <ul className="mt-3">
        {coordinatedChapters(me).map((chapterId) => (
          <li key={chapterId}>
            <Link href={`/coordinate/${chapterId}`} className="tapped font-semibold">
              {t('coordinate')}
            </Link>
          </li>
        ))}
        {shaped.map(({ campaignId, title }) => (
          <li key={campaignId}>
            <Link href={`/campaigns/${campaignId}`} className="tapped font-semibold">
              {t('shape', { title })}
            </Link>
          </li>
        ))}
        {mayOpenCampaign(me) && (
          <li>
            <Link href="/campaigns/new" className="tapped font-semibold">
              {t('openCampaign')}
            </Link>
          </li>
        )}
        <li>
          <Link href="/councils" className="tapped font-semibold">
            {t('councils')}
          </Link>
        </li>
        <li>
          <Link href="/topics" className="tapped font-semibold">
            {t('topics')}
          </Link>
        </li>
        <li>
          <Link href="/rankings" className="tapped font-semibold">
            {t('rankings')}
          </Link>
        </li>
        <li>
          <Link href="/my/news" className="tapped font-semibold">
            {t('news')}
          </Link>
        </li>
        <li>
          <Link href={`/chapters/${me.chapterId}`} className="tapped">
            {t('chapter')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
