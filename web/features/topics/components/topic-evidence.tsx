import { useTranslations } from 'next-intl'
import type { Evidence } from '#shared/topics/evidence.ts'
import { Link } from '#web/ui/link.tsx'

const folder = {
  priority: 'priorities',
  campaign: 'campaigns',
  action: 'actions',
  report: 'actions',
} as const
const counts = ['actions', 'signUps', 'came', 'conversations'] as const

/** Pages of ours that speak for a topic, with what was counted when it was suggested. */
export function TopicEvidence({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations('Topic.evidence')
  const countedOf = (one: Evidence) => {
    const counted: Partial<Record<string, number>> = ('counted' in one && one.counted) || {}
    return counts
      .flatMap((name) => (counted[name] ? [t(`counted.${name}`, { count: counted[name] })] : []))
      .join(', ')
  }
  return (
    <ul className="mt-2">
      {evidence.map((one) => (
        <li key={one.id} className="border-t border-hair py-2">
          <span className="block text-sm text-quiet">{t(one.kind)}</span>
          <Link href={`/${folder[one.kind]}/${one.id}`} className="font-semibold">
            {one.title}
          </Link>
          <span className="block text-[0.94rem] tabular-nums">{countedOf(one)}</span>
        </li>
      ))}
    </ul>
  )
}
