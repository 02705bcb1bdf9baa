import { getTranslations } from 'next-intl/server'
import { submitOfferLink } from '#web/features/plans/submit-offer.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('Offers.linkTitle'), { robots: 'noindex' })

/** Opening it changes nothing, so that mail scanners may. */
export default page(async ({ searchParams }: PageProps) => {
  const [t, form, sent] = await Promise.all([
    getTranslations('Offers'),
    getTranslations('Form'),
    searchParams,
  ])
  const [token, done, chapter] = ['token', 'done', 'chapter'].map((name) => single(sent[name]))
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('linkTitle')}</h1>
        {done === 'confirmed' ? (
          <div className="mt-6">
            <Notice>{t('done.offered')}</Notice>
            <p className="prose">{t('next.offered')}</p>
            <p className="mt-4">
              <Link
                href={chapter ? `/chapters/${encodeURIComponent(chapter)}` : '/chapters'}
                className="button"
              >
                {t('onwards')}
              </Link>
            </p>
          </div>
        ) : (
          <Form
            name="offer-link"
            submit={submitOfferLink}
            hidden={{ token: token ?? '' }}
            summary={form('summary')}
            className="mt-6 grid gap-4"
          >
            <p className="prose text-lg">{t('linkText')}</p>
            <button type="submit" className="button justify-self-start">
              {t('confirm')}
            </button>
          </Form>
        )}
      </Knot>
    </Frame>
  )
})
