import { hasLocale } from 'next-intl'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { routing } from '#web/lib/routing.ts'
import { archivo } from '#web/ui/font.ts'
// oxlint-disable-next-line import/no-unassigned-import
import '#web/ui/styles.css'

// Made a file with a hash in its name, like the font: without it, browsers ask for /favicon.ico again and again.
const icon = new URL('../../ui/icon.svg', import.meta.url).href

export const metadata: Metadata = {
  title: { template: '%s · Roter Faden', default: 'Roter Faden' },
  icons: { icon },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#171110' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  return (
    <html lang={locale} className={archivo.variable}>
      <body>
        {children}
        <script src={busyButtons} defer data-keep="" />
      </body>
    </html>
  )
}

const busyButtons = new URL('../../ui/form/busy-buttons.js', import.meta.url).href
