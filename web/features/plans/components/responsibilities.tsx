import { useTranslations } from 'next-intl'
import { ResponsibilityKind } from '#shared/campaigns/template.ts'
import type { Responsibility } from '#shared/plans/plan.ts'
import { Link } from '#web/ui/link.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { nameIn } from './name-in.ts'

type Props = {
  chapterId: string
  planId: string
  responsibilities: readonly Responsibility[]
  mayChange: boolean
}

/** Who stands for what; a name on every line, or the word that somebody is wanted. */
export function Responsibilities({ chapterId, planId, responsibilities, mayChange }: Props) {
  const t = useTranslations('Plan')
  const order = (one: Responsibility) => ResponsibilityKind.options.indexOf(one.kind)
  const path = `/coordinate/${chapterId}/plans/${planId}/people`
  return (
    <>
      <ul>
        {responsibilities
          .toSorted((a, b) => order(a) - order(b))
          .map(({ responsibilityId, kind, title = t(`kind.${kind}`), person, isWanted }) => (
            <li
              key={responsibilityId}
              className={`flex flex-wrap items-center justify-between gap-x-4 border-t border-hair ${mayChange ? 'min-h-11' : 'py-[0.25em]'}`}
            >
              {mayChange ? (
                <Link href={`${path}/${responsibilityId}`} className="tapped font-semibold">
                  {title}
                </Link>
              ) : (
                <span className="font-semibold">{title}</span>
              )}
              <span className={person ? '' : 'font-semibold text-red'}>
                {person ? (
                  nameIn(person, t('somebody'))
                ) : (
                  <>
                    <Mark shape="few" />
                    {t(isWanted ? 'wanted' : 'nobody')}
                  </>
                )}
              </span>
            </li>
          ))}
      </ul>
      {mayChange && (
        <p className="no-print border-t border-hair">
          <Link href={`${path}/new`} className="tapped">
            {t('addRole')}
          </Link>
        </p>
      )}
    </>
  )
}
