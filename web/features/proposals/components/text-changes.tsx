import { useLocale, useTranslations } from 'next-intl'
import type { TextVersion } from '#shared/proposals/text.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { WordDiff } from './word-diff.tsx'

/** Two versions of a text as one: word by word, section by section. */
export function TextChanges({ before, after }: { before: TextVersion; after: TextVersion }) {
  const t = useTranslations('Versions')
  const locale = useLocale()
  const days = ({ startsOn, endsOn, reviewOn }: TextVersion) =>
    t('days', {
      from: writtenDate(locale, startsOn),
      to: writtenDate(locale, endsOn),
      review: writtenDate(locale, reviewOn),
    })
  const goal = (text: TextVersion) => `${text.goal.count.toLocaleString(locale)} ${text.goal.unit}`
  const sectionIds = [
    ...after.sections.map(({ sectionId }) => sectionId),
    ...before.sections
      .map(({ sectionId }) => sectionId)
      .filter((id) => !after.sections.some((one) => one.sectionId === id)),
  ]
  const of = ({ sections }: TextVersion, id: string) => sections.find(({ sectionId }) => sectionId === id)
  return (
    <>
      <h2 className="sr-only">{t('titleOf')}</h2>
      <div className="text-xl font-bold">
        <WordDiff before={before.title} after={after.title} />
      </div>
      <div className="prose mt-3">
        <WordDiff before={`${goal(before)}. ${days(before)}`} after={`${goal(after)}. ${days(after)}`} />
        <WordDiff before={before.summary} after={after.summary} />
      </div>
      {sectionIds.map((id) => {
        const [old, fresh] = [of(before, id), of(after, id)]
        return (
          <section key={id} className="mt-7">
            <h2 className="text-[1.25rem]">{(fresh ?? old)!.heading}</h2>
            {(!old || !fresh) && <p className="font-semibold">{t(old ? 'gone' : 'fresh')}</p>}
            <div className="prose mt-2">
              <WordDiff before={old?.text ?? ''} after={fresh?.text ?? ''} />
            </div>
          </section>
        )
      })}
    </>
  )
}
