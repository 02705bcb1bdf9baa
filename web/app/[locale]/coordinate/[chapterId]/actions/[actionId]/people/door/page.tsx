import { getLocale, getTranslations } from 'next-intl/server'
import { loadChapterAction } from '#web/features/actions/load-chapter-actions.ts'
import { loadCheckInLink } from '#web/features/sign-ups/load-attendees.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { setting } from '#web/lib/setting.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import { ThreadUp } from '#web/ui/thread-up.tsx'

export const generateMetadata = titled(async (t) => t('People.door.title'), { robots: 'noindex' })

/** The link for the host at the door, to send on or to scan. */
export default page(async ({ params }: PageProps<'chapterId' | 'actionId'>) => {
  const [t, locale, { token }, { chapterId, actionId }] = await Promise.all([
    getTranslations('People'),
    getLocale(),
    requireMe(),
    params,
  ])
  const [action, link] = await Promise.all([
    loadChapterAction(token, chapterId, actionId),
    loadCheckInLink(token, { chapterId, actionId }),
  ])
  const address =
    setting('SITE_URL') + localePath(locale, `/check-in?token=${encodeURIComponent(link.token)}`)
  const path = `/coordinate/${chapterId}/actions/${actionId}`
  return (
    <Frame isThreaded>
      <Knot state="none" className="pb-4 lg:pb-6" />
      <ThreadUp knots={[{ kind: 'action', title: action.title, href: path }]} />
      <Knot state="here" isLast className="pt-3 [--knot-top:0.95rem] lg:[--knot-top:1.65rem]">
        <h1>{t('door.title')}</h1>
        <p className="prose mt-4 text-lg">{t('door.text')}</p>
        <div className="mt-6 inline-block border border-hair bg-[#fff] p-5">
          <QrCode address={address} className="size-64 max-w-full [&_path]:fill-[#000]" />
        </div>
        <p className="mt-4 max-w-[38rem] text-[0.94rem] wrap-anywhere">
          <a href={address}>{address}</a>
        </p>
        <p className="prose mt-4 font-semibold">{t('door.secret')}</p>
        <p className="mt-8">
          <Link href={`${path}/people`} className="tapped">
            {t('back')}
          </Link>
        </p>
      </Knot>
    </Frame>
  )
})
