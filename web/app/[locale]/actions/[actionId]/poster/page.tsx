import { getLocale, getTranslations } from 'next-intl/server'
import { TypeIcon } from '#web/features/actions/components/type-icon.tsx'
import { loadAction } from '#web/features/actions/load-action.ts'
import { dayOf, timeSpan, writtenDay } from '#web/lib/dates.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { setting } from '#web/lib/setting.ts'
import { Link } from '#web/ui/link.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'

type Props = PageProps<'actionId'>

export const generateMetadata = titled(
  async (t, { params }: Props) =>
    t('Poster.title', { title: (await loadAction((await params).actionId)).title }),
  { robots: 'noindex' },
)

/** One sheet for the notice board: what, when, where, and the way to sign up. */
export default page(async ({ params }: Props) => {
  const [t, types, locale, { actionId }] = await Promise.all([
    getTranslations('Poster'),
    getTranslations('ActionType'),
    getLocale(),
    params,
  ])
  const action = await loadAction(actionId)
  const { place, startsAt, endsAt } = action
  const path = `/actions/${actionId}`
  const address = setting('SITE_URL') + localePath(locale, path)
  return (
    <main className="poster">
      <p className="no-print mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link href={path} className="tapped">
          {t('back')}
        </Link>
        <span className="text-quiet">{t('print')}</span>
      </p>
      <article className="poster-sheet">
        <p className="poster-kind">
          <TypeIcon type={action.type} />
          {types(action.type)} · {action.chapterName}
        </p>
        <h1>{action.title}</h1>
        <p className="poster-when">
          {writtenDay(locale, dayOf(startsAt))}
          <br />
          {timeSpan(locale, startsAt, endsAt)}
        </p>
        <p className="poster-where">
          <strong>{place.name}</strong>
          <br />
          {place.street}, {place.city}
        </p>
        <p className="poster-text">{action.description.split('\n')[0]}</p>
        <div className="poster-foot">
          <p>
            <strong>{t('come')}</strong>
            <span className="hyphens-none">{address.replace(/^https?:\/\//, '')}</span>
          </p>
          <QrCode address={address} className="poster-code" />
        </div>
        <p className="poster-thread">{t('thread', { campaign: action.campaignTitle })}</p>
      </article>
    </main>
  )
})
