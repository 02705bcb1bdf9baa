import { useLocale, useTranslations } from 'next-intl'
import type { Wanted } from '#shared/plans/plan.ts'
import { Link } from '#web/ui/link.tsx'
import { writtenDay } from '#web/lib/dates.ts'

type Props = { wanted: readonly Wanted[]; isOfCampaign?: boolean; isChosen?: boolean }

/** Whom a plan looks for: what, how long it takes, until when. */
export function WantedList({ wanted, isOfCampaign = false, isChosen = false }: Props) {
  const t = useTranslations('Wanted')
  const plan = useTranslations('Plan')
  const locale = useLocale()
  return (
    <ul className="mt-3">
      {wanted.map((one) => (
        <li key={one.wantedId} className="border-t border-hair py-3">
          <p className="font-semibold">
            {one.title ?? (one.kind === 'task' ? '' : plan(`kind.${one.kind}`))}
            {isOfCampaign && <span className="font-normal text-quiet"> · {one.chapterName}</span>}
          </p>
          {one.done && <p className="prose text-[0.94rem]">{one.done}</p>}
          <p className="flex flex-wrap gap-x-4 text-[0.94rem] text-quiet">
            {one.effort && <span>{plan(`effort.${one.effort}`)}</span>}
            {one.dueOn && <span>{t('until', { day: writtenDay(locale, one.dueOn) })}</span>}
            {one.skills && <span>{one.skills}</span>}
            {one.helpersWanted > 1 && <span>{t('people', { count: one.helpersWanted })}</span>}
          </p>
          {!isChosen && (
            <Link href={`/chapters/${one.chapterId}/wanted/${one.planId}/${one.wantedId}`} className="tapped">
              {t('take')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
