import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { inOtherLanguage } from '#web/lib/locale-path.ts'
import { readToken } from '#web/lib/session.ts'
import { Link } from './link.tsx'

const sections = ['actions', 'campaigns', 'priorities', 'chapters'] as const

export async function SiteHeader({ isThreaded }: { isThreaded: boolean }) {
  const [t, locale, path, token] = await Promise.all([
    getTranslations('Header'),
    getLocale(),
    headers().then((given) => given.get('x-path') ?? '/'),
    readToken(),
  ])
  const plain = path.replace(/^\/en(?=\/|$)/, '')
  return (
    <header className={`no-print frame ${isThreaded ? 'thread-start' : ''}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 pt-1 lg:gap-x-6 lg:pt-5">
        <Link
          href="/"
          className="tapped relative gap-2.5 text-lg font-black tracking-tight [word-spacing:0.12em] no-underline"
        >
          <span aria-hidden className="relative z-1 ml-[2px] size-[23px] rounded-full bg-red" />
          {t('name')}
        </Link>
        <div className="flex items-center gap-x-4 text-[0.85rem] lg:order-3 lg:text-[0.94rem]">
          <a
            href={inOtherLanguage(locale, path)}
            hrefLang={locale === 'de' ? 'en' : 'de'}
            lang={locale === 'de' ? 'en' : 'de'}
            className="tapped no-underline hover:underline"
          >
            {t('otherLanguage')}
          </a>
          {token ? (
            <Link href="/my" className="tapped font-semibold">
              {t('my')}
            </Link>
          ) : (
            <Link href={signInHref(path)} rel="nofollow" className="tapped no-underline hover:underline">
              {t('signIn')}
            </Link>
          )}
        </div>
        <nav aria-label={t('sections')} className="w-full lg:order-2 lg:w-auto lg:grow lg:pl-4">
          <ul className="flex flex-wrap gap-x-[clamp(0.4rem,2.1vw,2rem)] text-[0.85rem] font-semibold sm:text-base">
            {sections.map((section) => (
              <li key={section}>
                <Link
                  href={`/${section}`}
                  aria-current={plain.startsWith(`/${section}`) ? 'page' : undefined}
                  className="tapped no-underline decoration-red decoration-[3px] underline-offset-[0.4em] hover:underline aria-[current]:underline"
                >
                  {t(section)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** From the sign-in page itself one comes back to where one was before. */
const signInHref = (path: string) =>
  /^(\/en)?\/sign-in/.test(path) ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`
