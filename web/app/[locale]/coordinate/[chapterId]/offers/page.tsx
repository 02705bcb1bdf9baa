import { getLocale, getTranslations } from 'next-intl/server'
import { AnswerForm } from '#web/features/plans/components/answer-form.tsx'
import { loadLateOffers, loadOffers } from '#web/features/plans/load-offers.ts'
import { dayOf, writtenDay } from '#web/lib/dates.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Prose } from '#web/ui/prose.tsx'

export const generateMetadata = titled(async (t) => t('Offers.answerTitle'), { robots: 'noindex' })

export default page(async ({ params, searchParams }: PageProps<'chapterId'>) => {
  const [t, locale, { token }, { chapterId }, sent] = await Promise.all([
    getTranslations('Offers'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const [own, late] = await Promise.all([loadOffers(token, chapterId), loadLateOffers(token, chapterId)])
  const items = [...own.items, ...late.items]
  return (
    <Frame isThreaded>
      <Knot state="here" isLast={items.length === 0} className="pt-6 pb-8 lg:pt-8">
        {single(sent['done']) === 'answered' && <Notice>{t('answered')}</Notice>}
        <h1>{t('answerTitle')}</h1>
        <p className="prose mt-4 text-lg">{t(items.length === 0 ? 'none' : 'answerLead')}</p>
      </Knot>
      {items.map(({ offerId, title, name, email, words, confirmedAt, handedOnAt }, position) => (
        <Knot
          as="section"
          key={offerId}
          labelledBy={offerId}
          state="open"
          isLast={position === items.length - 1}
          className="pb-8 [--knot-top:0.35em]"
        >
          <h2 id={offerId}>
            {name}: {title}
          </h2>
          <p className={handedOnAt ? 'font-semibold text-red' : 'text-quiet'}>
            {t(handedOnAt ? 'late' : 'since', { day: writtenDay(locale, dayOf(confirmedAt ?? '')) })}
          </p>
          <p>
            <a href={`mailto:${email}`}>{email}</a>
          </p>
          {words && <Prose className="mt-2" text={words} />}
          <AnswerForm chapterId={chapterId} offerId={offerId} answer="accept" />
          <AnswerForm chapterId={chapterId} offerId={offerId} answer="decline" />
        </Knot>
      ))}
      <p className="hangs mt-6 text-[0.94rem] text-quiet">{t('recorded')}</p>
    </Frame>
  )
})
