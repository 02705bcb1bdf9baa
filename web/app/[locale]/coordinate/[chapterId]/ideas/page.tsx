import { getLocale, getTranslations } from 'next-intl/server'
import { More } from '#web/features/actions/components/more.tsx'
import { loadIdeas } from '#web/features/ideas/load-ideas.ts'
import { submitIdeaRefusal } from '#web/features/ideas/submit-idea.ts'
import { writtenDay } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'

export const generateMetadata = titled(async (t) => t('Ideas.title'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId'>) => {
  const [t, form, locale, { token }, { chapterId }, sent] = await Promise.all([
    getTranslations('Ideas'),
    getTranslations('Form'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const { items, next } = await loadIdeas(token, chapterId, single(sent['cursor']))
  return (
    <Frame isThreaded>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8">
        {single(sent['done']) === 'declined' && <Notice>{t('declined')}</Notice>}
        <h1>{t('title')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'lead')}</p>
      </Knot>
      {items.map(({ ideaId, title, description, name, email, on, from, to, place }, position) => (
        <Knot
          as="section"
          key={ideaId}
          state="open"
          isLast={!next && position === items.length - 1}
          className="pb-8"
        >
          <h2>{title}</h2>
          <p className="text-quiet">
            {writtenDay(locale, on)}, {from}–{to} · {place.name}, {place.city}
          </p>
          <Prose className="mt-2" text={description} />
          <p className="mt-2">
            {t('from', { name })} <a href={`mailto:${email}`}>{email}</a>
          </p>
          <p className="mt-4">
            <Link href={`/coordinate/${chapterId}/actions/new?idea=${ideaId}`} className="button">
              {t('accept')}
            </Link>
          </p>
          <div className="mt-3">
            <Form
              opener={t('decline')}
              name={`decline-${ideaId}`}
              submit={submitIdeaRefusal}
              hidden={{ chapterId, ideaId }}
              labels={{ reason: t('reason') }}
              summary={form('summary')}
              className="mt-2 grid max-w-[36rem] gap-3"
            >
              <TextArea name="reason" rows={3} maxLength={500} defaultValue={t('reasonDraft')} />
              <button type="submit" className="button button-quiet justify-self-start">
                {t('send')}
              </button>
            </Form>
          </div>
        </Knot>
      ))}
      {next && (
        <Knot isLast className="[--knot-top:1.1rem]">
          <More path={`/coordinate/${chapterId}/ideas`} query={{ cursor: next }} />
        </Knot>
      )}
      <p className="mt-6">{t('recorded')}</p>
    </Frame>
  )
})
