import { useTranslations } from 'next-intl'
import { reportedFigures } from '#shared/actions/report.ts'
import type { Figures } from '#shared/figures/figures.ts'
import { Figure } from './figure.tsx'

/** What the reports of actions say came of them; nothing before there is one. */
export function Reported({ figures }: { figures: Figures }) {
  const t = useTranslations('Figures.reported')
  const shown = reportedFigures.filter((name) => figures[name] > 0)
  if (shown.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      {shown.map((name) => (
        <Figure key={name} count={figures[name]}>
          {t(name, { count: figures[name] })}
        </Figure>
      ))}
    </div>
  )
}
