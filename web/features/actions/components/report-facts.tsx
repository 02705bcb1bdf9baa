import { useTranslations } from 'next-intl'
import { reportedFigures, type Report } from '#shared/actions/report.ts'
import { Prose } from '#web/ui/prose.tsx'

/** What came of an action: the largest figure is the longest bar. */
export function ReportFacts({ report }: { report: Report }) {
  const t = useTranslations('Report')
  const shown = reportedFigures.filter((name) => report[name] > 0)
  const most = Math.max(1, ...shown.map((name) => report[name]))
  return (
    <>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {shown.map((name) => (
          <div key={name} className="contents">
            <dt>{t(name)}</dt>
            <dd className="flex items-center gap-3">
              <svg
                aria-hidden
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                className="h-3 max-w-[14rem] grow"
              >
                <rect width={Math.max(1, (report[name] / most) * 100)} height="8" className="fill-red" />
              </svg>
              <strong className="tabular-nums">{report[name]}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {report.learned && <Prose className="mt-4" text={report.learned} />}
      {report.pressLinks.length > 0 && (
        <ul className="mt-3">
          {report.pressLinks.map((link) => (
            <li key={link}>
              <a href={link} rel="noreferrer" className="tapped break-all">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
