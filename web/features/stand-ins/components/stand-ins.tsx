import { useLocale, useTranslations } from 'next-intl'
import { addDays } from '#shared/calendar/berlin-time.ts'
import type { Chapter, ChapterSummary } from '#shared/chapters/chapter.ts'
import { holds } from '#shared/identity/actor.ts'
import type { Me } from '#shared/people/person.ts'
import type * as z from 'zod'
import { mayStandIn } from '#shared/stand-ins/policy.ts'
import { mostDays, type PublicStandIn } from '#shared/stand-ins/stand-in.ts'
import { writtenDate } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitStandIn } from '../submit-stand-in.ts'

type Props = {
  chapter: Chapter
  chapters: readonly ChapterSummary[]
  standIns: readonly z.output<typeof PublicStandIn>[]
  me: z.output<typeof Me> | undefined
  today: string
}

/** Who acts for this chapter, for everybody to see; and the way to do so for those who may. */
export function StandIns({ chapter, chapters, standIns, me, today }: Props) {
  const t = useTranslations('StandIn')
  const form = useTranslations('Form')
  const locale = useLocale()
  const { chapterId } = chapter
  const above = chapters.find((one) => one.chapterId === chapter.parentId)
  const stateId = above?.level === 'district' ? above.parentId : chapter.parentId
  const from = chapters.find(
    (one) =>
      (one.chapterId === stateId || one.level === 'federal') &&
      mayStandIn(me, chapter, stateId, one.chapterId),
  )
  const now = standIns.find(({ to, endedAt }) => to >= today && !endedAt)
  const mayEnd =
    me?.grants.some(({ standIn }) => standIn === now?.standInId) || holds(me, 'coordinator', chapterId)
  if (!now && !from) return null
  return (
    <section id="stand-ins" aria-labelledby="stand-ins-title" className="mb-8 max-w-[36rem]">
      <h2 id="stand-ins-title">{t('title')}</h2>
      {now ? (
        <>
          <p className="mt-2 border-l-[3px] border-ochre bg-sheet p-4">
            {t('now', { chapter: now.byChapterName, until: writtenDate(locale, now.to) })} {now.reason}
          </p>
          {mayEnd && (
            <Form
              name="end"
              submit={submitStandIn}
              hidden={{ chapterId, standInId: now.standInId }}
              summary={form('summary')}
            >
              <button type="submit" className="tapped mt-2 font-semibold underline">
                {t('end')}
              </button>
            </Form>
          )}
        </>
      ) : (
        from && (
          <div className="mt-2">
            <Form
              opener={t('begin', { chapter: from.name })}
              name="stand-in"
              submit={submitStandIn}
              hidden={{ chapterId, byChapterId: from.chapterId }}
              labels={{ reason: t('reason'), to: t('to') }}
              summary={form('summary')}
              className="mt-2 grid gap-4"
            >
              <p className="prose">{t('how')}</p>
              <TextField name="reason" maxLength={300} required hint={t('reasonHint')} />
              <TextField
                name="to"
                type="date"
                min={today}
                max={addDays(today, mostDays)}
                required
                hint={t('toHint', { days: mostDays })}
                className="max-w-[17rem]"
              />
              <button type="submit" className="button sm:justify-self-start">
                {t('send')}
              </button>
            </Form>
          </div>
        )
      )}
    </section>
  )
}
