import { useTranslations } from 'next-intl'
import type { Evidence } from '#shared/topics/evidence.ts'
import { Link } from '#web/ui/link.tsx'

const pathOf = ({ kind, id }: Evidence) =>
  ({
    priority: `/priorities/${id}`,
    campaign: `/campaigns/${id}`,
    action: `/actions/${id}`,
    report: `/actions/${id}`,
  })[kind]

/** Pages of ours that speak for a topic, with what was counted when it was suggested. */
export function TopicEvidence({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations('Topic.evidence')
  return (
    <ul className="mt-2">
      {evidence.map((one) => (
        <li key={one.id} className="border-t border-hair py-2">
          <span className="block text-sm text-quiet">{t(one.kind)}</span>
          <Link href={pathOf(one)} className="font-semibold">
            {one.title}
          </Link>
          {'counted' in one && one.counted && (
            <span className="block text-[0.94rem] tabular-nums">
              {t('counted', { actions: 0, signUps: 0, ...one.counted })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
