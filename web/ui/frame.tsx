import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

type Props = {
  /** The thread runs from the knot in the header down into the page. */
  isThreaded?: boolean
  /** Context beside the text, below it on a phone. */
  aside?: ReactNode
  children: ReactNode
}

/** What every page has: a way to skip the header, the header, one column, perhaps a second, the footer. */
export function Frame({ isThreaded = false, aside, children }: Props) {
  const t = useTranslations('Frame')
  const columns = aside ? 'lg:grid lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)] lg:gap-x-20' : ''
  return (
    <>
      <a href="#content" className="no-print sr-only focus:not-sr-only focus:p-4">
        {t('skip')}
      </a>
      <SiteHeader isThreaded={isThreaded} />
      <main id="content" tabIndex={-1} className={`frame pb-20 outline-none ${columns}`}>
        <div className={isThreaded ? '' : 'hangs pt-4 lg:pt-8'}>{children}</div>
        {aside && <aside className="hangs pt-12 lg:pt-10 lg:pl-0">{aside}</aside>}
      </main>
      <SiteFooter />
    </>
  )
}
