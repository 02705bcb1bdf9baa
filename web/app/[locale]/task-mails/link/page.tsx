import { getTranslations } from 'next-intl/server'
import { submitTaskMails } from '#web/features/plans/submit-offer.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Notice } from '#web/ui/notice.tsx'

export const generateMetadata = titled(async (t) => t('TaskMails.title'), { robots: 'noindex' })

/** The foot of every such mail leads here. Opening it changes nothing, so that mail scanners may. */
export default page(async ({ searchParams }: PageProps) => {
  const [t, form, sent] = await Promise.all([
    getTranslations('TaskMails'),
    getTranslations('Form'),
    searchParams,
  ])
  const [token, done] = ['token', 'done'].map((name) => single(sent[name]))
  const isStopped = done === 'stopped'
  return (
    <Frame isThreaded>
      <Knot isLast state="here" className="pt-6 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{t('title')}</h1>
        <div className="mt-6">
          {isStopped && <Notice>{t('stopped')}</Notice>}
          {done === 'resumed' && <Notice>{t('resumed')}</Notice>}
        </div>
        <Form
          name="task-mails"
          submit={submitTaskMails}
          hidden={{ token: token ?? '', wanted: isStopped ? 'yes' : 'no' }}
          summary={form('summary')}
          className="mt-4 grid gap-4"
        >
          {!isStopped && <p className="prose text-lg">{t('lead')}</p>}
          <button type="submit" className="button button-quiet justify-self-start">
            {t(isStopped ? 'resume' : 'stop')}
          </button>
        </Form>
      </Knot>
    </Frame>
  )
})
