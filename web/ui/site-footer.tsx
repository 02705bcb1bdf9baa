import { getTranslations } from 'next-intl/server'
import { readToken } from '#web/lib/session.ts'
import { Link } from './link.tsx'
import { SignOut } from './sign-out.tsx'

export async function SiteFooter() {
  const [t, token] = await Promise.all([getTranslations('Footer'), readToken()])
  return (
    <footer className="no-print bg-sheet">
      <div className="frame py-8 text-[0.94rem] text-quiet">
        <div className="hangs flex flex-wrap items-center gap-x-8 gap-y-2">
          <p className="max-w-[34rem] grow py-2">{t('promise')}</p>
          <Link href="/privacy" className="tapped">
            {t('privacy')}
          </Link>
          <a href="/api/docs" className="tapped">
            {t('api')}
          </a>
          {token && <SignOut />}
        </div>
      </div>
    </footer>
  )
}
