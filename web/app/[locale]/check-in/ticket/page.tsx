import { getTranslations } from 'next-intl/server'
import { CheckInScript } from '#web/features/check-in/components/check-in-script.tsx'
import { page, titled } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('CheckIn.ticket.title'), { robots: 'noindex' })

/**
 * Where the code in a person's mail leads. On the device of the host it checks the person in; on any other it says
 * where to show it. Opening it changes nothing on the server.
 */
export default page(async () => {
  const t = await getTranslations('CheckIn.ticket')
  return (
    <Frame>
      <div id="check-in-ticket" aria-live="polite">
        <h1 data-title="">{t('title')}</h1>
        <p data-text="" className="prose mt-5 text-lg">
          {t('text')}
        </p>
        <p data-back="" hidden className="mt-8">
          <Link href="/check-in" className="button w-full text-lg sm:w-auto">
            {t('back')}
          </Link>
        </p>
      </div>
      <CheckInScript />
    </Frame>
  )
})
